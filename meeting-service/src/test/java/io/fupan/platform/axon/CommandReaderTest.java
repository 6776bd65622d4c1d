package io.fupan.platform.axon;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.KR1;
import static io.fupan.Sample.MEETING;
import static io.fupan.Sample.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fupan.ballots.CastBallot;
import io.fupan.ballots.OpenBallot;
import io.fupan.convening.ConveneMeeting;
import io.fupan.convening.RescheduleMeeting;
import io.fupan.disputes.RaiseDispute;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.Score;
import io.fupan.vocabulary.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandReaderTest {

    private static final String CAST = "{'meeting':'%s','subject':{'keyResult':'%s'},'value':{'tenths':7}}"
            .formatted(MEETING, KR1)
            .replace('\'', '"');

    private final CommandReader reader = new CommandReader();

    @Test
    void a_body_becomes_a_command_given_by_whoever_the_session_says() {
        assertThat(read(CastBallot.class, CAST))
                .isEqualTo(new CastBallot(by(ANNA), MEETING, Subject.of(KR1), new Score(7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'tenths':7}          | {'tenths':11}         | value.tenths      | score-out-of-range",
                "{'tenths':7}          | {'tenths':'7'}        | value.tenths      | wrong-type",
                "{'tenths':7}          | {'tenths':7.5}        | value.tenths      | wrong-type",
                "{'tenths':7}          | {}                    | value.tenths      | missing",
                "{'tenths':7}          | 7                     | value             | wrong-type",
                "{'tenths':7}          | null                  | value             | missing",
                ",'value':{'tenths':7} | ``                    | value             | missing",
                "'value':              | 'worth':1,'value':    | worth             | unknown-field",
                "'keyResult'           | 'keyresult'           | subject.keyresult | unknown-field",
                "0190                  | 019                   | meeting           | id-not-canonical",
                "{'meeting'            | {'act':{},'meeting'   | act               | unknown-field",
            })
    void what_cannot_be_meant_is_named(String part, String instead, String field, String problem) {
        String body = CAST.replaceFirst(java.util.regex.Pattern.quote(quoted(part)), quoted(instead));
        var malformed = catchThrowableOfType(Malformed.class, () -> read(CastBallot.class, body));
        assertThat(malformed.code()).isEqualTo("malformed");
        assertThat(malformed.problem()).isEqualTo(problem);
        assertThat(malformed.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|wrong-type",
                "7|wrong-type",
                "{|not-json",
                "{} {}|not-json",
                "{'a':1,'a':2}|not-json",
                "`` |not-json"
            })
    void only_one_whole_object_is_a_body(String body, String problem) {
        var malformed = catchThrowableOfType(Malformed.class, () -> reader.parse(quoted(body)));
        assertThat(malformed.problem()).isEqualTo(problem);
    }

    @Test
    void a_list_holds_no_holes_and_is_not_empty() {
        String body = "{\"meeting\":\"%s\",\"subjects\":[%s]}";
        var hole = catchThrowableOfType(Malformed.class, () -> read(OpenBallot.class, body.formatted(MEETING, "null")));
        assertThat(hole.field()).startsWith("subjects");
        var empty = catchThrowableOfType(Malformed.class, () -> read(OpenBallot.class, body.formatted(MEETING, "")));
        assertThat(empty.problem()).isEqualTo("list-empty");
        assertThat(empty.field()).isEqualTo("subjects");
    }

    @ParameterizedTest
    @CsvSource({"' ',text-empty", "'a\\u0000b',text-has-control-characters", "'\\ud800',text-has-control-characters"})
    void texts_that_nobody_can_read_are_refused(String claim, String problem) {
        var malformed = catchThrowableOfType(Malformed.class, () -> read(RaiseDispute.class, dispute(claim)));
        assertThat(malformed.problem()).isEqualTo(problem);
        assertThat(malformed.field()).isEqualTo("claim");
    }

    @Test
    void ten_thousand_characters_are_a_text_and_one_more_is_not() {
        assertThat(read(RaiseDispute.class, dispute("目".repeat(10_000)))).isNotNull();
        var malformed =
                catchThrowableOfType(Malformed.class, () -> read(RaiseDispute.class, dispute("目".repeat(10_001))));
        assertThat(malformed.problem()).isEqualTo("text-too-long");
    }

    @Test
    void what_may_be_absent_may_be_absent() {
        String body =
                "{\"meeting\":\"%s\",\"department\":\"%s\",\"cycle\":\"2026-B5\",\"title\":\"复盘\",\"participants\":[]}"
                        .formatted(MEETING, MEETING);
        assertThat(read(ConveneMeeting.class, body).startsAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+1000000000-01-01T00:00:00Z, out-of-range",
        "-0001-01-01T00:00:00Z, out-of-range",
        "+10000-01-01T00:00:00Z, out-of-range",
        "2026-11-31T00:00:00Z, wrong-type",
        "1793599200, wrong-type"
    })
    void a_time_no_calendar_has_is_none(String time, String problem) {
        String body = "{\"meeting\":\"%s\",\"reason\":\"Later\",\"startsAt\":\"%s\"}".formatted(MEETING, time);
        var malformed = catchThrowableOfType(Malformed.class, () -> read(RescheduleMeeting.class, body));
        assertThat(malformed.field()).isEqualTo("startsAt");
        assertThat(malformed.problem()).isEqualTo(problem);
    }

    @Test
    void the_digest_knows_what_is_said_and_not_how_it_is_spaced() {
        String digest = reader.digest("CastBallot", reader.parse(CAST));
        String reordered = "{ \"value\":{\"tenths\":7}, \"subject\":{\"keyResult\":\"%s\"}, \"meeting\":\"%s\" }"
                .formatted(KR1, MEETING);
        assertThat(reader.digest("CastBallot", reader.parse(reordered))).isEqualTo(digest);
        assertThat(reader.digest("CastBallot", reader.parse(CAST.replace("7}", "8}"))))
                .isNotEqualTo(digest);
        assertThat(reader.digest("WithdrawBallot", reader.parse(CAST))).isNotEqualTo(digest);
    }

    private static String dispute(String claim) {
        return "{\"meeting\":\"%s\",\"dispute\":\"%s\",\"subject\":{\"team\":true},\"root\":\"goal\",\"claim\":\"%s\"}"
                .formatted(MEETING, HOST, claim);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private <C extends Command> C read(Class<C> type, String json) {
        return reader.read(type, reader.parse(json), by(ANNA));
    }
}
