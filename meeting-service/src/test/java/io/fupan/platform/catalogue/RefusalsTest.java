package io.fupan.platform.catalogue;

import static io.fupan.platform.catalogue.Language.EN;
import static io.fupan.platform.catalogue.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fupan.vocabulary.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    /** What goes wrong around the rules. */
    private static final Set<String> AROUND = Set.of(
            "malformed",
            "sign-in-required",
            "idempotency-key-reused",
            "conflict",
            "too-large",
            "unsupported-media-type",
            "too-many-requests",
            "draft-changed",
            "too-many-drafts",
            "unavailable",
            "unknown-command",
            "not-joined",
            "forbidden",
            "foreign-origin",
            "invite-not-valid",
            "import-has-errors",
            "import-outdated",
            "removed",
            "request-token-missing",
            "not-found",
            "method-not-allowed",
            "not-acceptable",
            "frame-not-text",
            "unknown-frame",
            "frame-too-large",
            "sign-in-failed",
            "account-disabled",
            "sign-in-anew",
            "too-many-attempts",
            "link-not-valid",
            "not-yourself",
            "identity-failed",
            "identity-unverified",
            "identity-not-invited",
            "passkey-failed",
            "internal-error");

    /** What can be wrong with a field. */
    private static final Set<String> PROBLEMS = Set.of(
            "missing",
            "wrong-type",
            "unknown-field",
            "not-json",
            "id-not-canonical",
            "text-empty",
            "text-too-long",
            "text-has-control-characters",
            "score-out-of-range",
            "weight-out-of-range",
            "minutes-out-of-range",
            "not-a-decimal",
            "cycle-unknown",
            "sheet-broken",
            "sheet-empty",
            "sheet-not-text",
            "sheet-of-old-excel",
            "sheet-packed-too-large",
            "sheet-text-damaged",
            "value-not-of-form",
            "steps-and-form-differ",
            "not-exactly-one",
            "named-twice",
            "link-too-long",
            "link-not-allowed",
            "call-empty",
            "call-link-not-allowed",
            "list-empty",
            "objective-unknown",
            "same-twice",
            "out-of-range",
            "person-unknown",
            "email-malformed",
            "password-too-short",
            "password-too-long",
            "password-too-common",
            "password-is-known-of-you",
            "password-wrong",
            "password-unchanged",
            "name-malformed",
            "email-taken",
            "language-unknown");

    private static final Pattern NONSENSE = Pattern.compile("new Nonsense\\(\"([a-z-]+)\"");
    private static final Map<String, String> ARGUMENTS = Map.of("count", "2", "agree", "1", "object", "3");

    @Test
    void every_refusal_has_a_sentence_and_no_sentence_is_idle() {
        Set<String> codes = new HashSet<>(AROUND);
        codes.addAll(PROBLEMS);
        codes.addAll(Arrays.stream(Refusal.values()).map(Refusal::code).collect(Collectors.toSet()));
        assertThat(Refusals.codes()).isEqualTo(codes);
    }

    @Test
    void every_nonsense_the_code_can_meet_has_a_sentence() throws IOException {
        Set<String> problems = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path source : files.filter(Files::isRegularFile).toList()) {
                NONSENSE.matcher(Files.readString(source)).results().forEach(it -> problems.add(it.group(1)));
            }
        }
        assertThat(problems).isNotEmpty().isSubsetOf(PROBLEMS);
    }

    @Test
    void every_sentence_is_whole_in_both_languages() {
        for (String code : Refusals.codes()) {
            assertThat(Refusals.render(code, ZH, ARGUMENTS)).endsWith("。").doesNotContainPattern("[{}#]");
            assertThat(Refusals.render(code, EN, ARGUMENTS)).endsWith(".").doesNotContainPattern("[{}#]");
            assertThat(Refusals.names(code, ZH)).isEqualTo(Refusals.names(code, EN));
        }
    }

    @Test
    void numbers_written_as_text_are_counted() {
        assertThat(Refusals.render("consensus-has-objections", EN, Map.of("object", "1")))
                .isEqualTo("1 person objects, so this is no consensus.");
        assertThat(Refusals.render("consensus-has-objections", ZH, Map.of("object", "2")))
                .isEqualTo("还有 2 人反对，不能记为共识。");
    }

    @Test
    void an_unknown_code_is_a_bug_and_says_so() {
        assertThatIllegalArgumentException().isThrownBy(() -> Refusals.render("no-such-code", EN));
    }
}
