package io.fupan.platform.drafts;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.OBSERVER;
import static io.fupan.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class DraftsIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    private final String key = UUID.randomUUID().toString();
    private final Visitor anna = SERVICE.seated(ANNA);

    @Test
    void what_was_typed_is_there_on_another_device() {
        long first = saved(anna, key, 0, "{\"obstacle\":\"人手\"}");
        long second = saved(anna, key, first, "{\"obstacle\":\"人手与时间\\u0000 \\ud83d\\ude00\"}");
        assertThat(second).isGreaterThan(first);
        JsonNode there = SERVICE.seated(ANNA).json("/api/drafts/" + key);
        assertThat(there.path("version").asLong()).isEqualTo(second);
        assertThat(there.path("value").path("obstacle").asString()).isEqualTo("人手与时间\0 😀");
    }

    @Test
    void nobody_else_reads_or_changes_it_and_no_event_tells_of_it() {
        int before = events();
        long version = saved(anna, key, 0, "{\"secret\":true}");
        for (Visitor other : List.of(SERVICE.seated(HOST), SERVICE.seated(AUDITOR), SERVICE.seated(OBSERVER))) {
            assertThat(other.json("/api/drafts/" + key).path("version").asLong())
                    .isZero();
            assertThat(code(put(other, key, version, "{}"))).isEqualTo("409 draft-changed");
            assertThat(delete(other, key).statusCode()).isEqualTo(204);
        }
        assertThat(anna.json("/api/drafts/" + key).path("value").path("secret").asBoolean())
                .isTrue();
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void two_tabs_never_overwrite_each_other() {
        long seen = saved(anna, key, 0, "{\"a\":1}");
        saved(anna, key, seen, "{\"a\":2}");
        assertThat(code(put(anna, key, seen, "{\"a\":3}"))).isEqualTo("409 draft-changed");
        assertThat(code(put(anna, key, 0, "{\"a\":3}"))).isEqualTo("409 draft-changed");
        assertThat(anna.json("/api/drafts/" + key).path("value").path("a").asInt())
                .isEqualTo(2);
    }

    @Test
    void of_many_at_once_one_is_taken() {
        long seen = saved(anna, key, 0, "{}");
        List<CompletableFuture<Integer>> tabs = IntStream.range(0, 8)
                .mapToObj(tab -> CompletableFuture.supplyAsync(
                        () -> put(anna, key, seen, "{\"tab\":" + tab + "}").statusCode()))
                .toList();
        assertThat(tabs.stream().map(CompletableFuture::join).filter(it -> it == 200))
                .hasSize(1);
    }

    @Test
    void a_version_of_a_deleted_draft_never_comes_again() {
        long old = saved(anna, key, 0, "{\"a\":1}");
        assertThat(delete(anna, key).statusCode()).isEqualTo(204);
        assertThat(anna.json("/api/drafts/" + key).path("version").asLong()).isZero();
        saved(anna, key, 0, "{\"a\":2}");
        assertThat(code(put(anna, key, old, "{\"a\":3}"))).isEqualTo("409 draft-changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|400 malformed",
                "7|400 malformed",
                "{|400 malformed",
                "''|400 malformed",
            })
    void a_draft_is_one_object(String body, String code) {
        assertThat(code(put(anna, key, 0, body))).isEqualTo(code);
    }

    @Test
    void it_is_bounded_in_size_number_and_name() {
        assertThat(code(put(anna, key, 0, "{\"x\":\"" + "x".repeat(66_000) + "\"}")))
                .isEqualTo("413 too-large");
        assertThat(code(put(anna, "a_b", 0, "{}"))).isEqualTo("404 not-found");
        assertThat(code(put(anna, "x".repeat(201), 0, "{}"))).isEqualTo("404 not-found");
        database()
                .sql("insert into drafts (person, key, content) select ?, 'k' || n, '{}' from generate_series(1, ?) n")
                .params(BO.value(), Drafts.MOST)
                .update();
        assertThat(code(put(SERVICE.seated(BO), key, 0, "{}"))).isEqualTo("422 too-many-drafts");
    }

    @Test
    void what_nobody_touched_for_a_year_goes_and_so_does_what_a_deleted_person_typed() {
        saved(anna, key, 0, "{}");
        database()
                .sql("update drafts set changed_at = now() - interval '367 days' where key = ?")
                .param(key)
                .update();
        Visitor stranger = SERVICE.seated(STRANGER);
        saved(stranger, "later", 0, "{}");
        assertThat(anna.json("/api/drafts/" + key).path("version").asLong()).isZero();
        database()
                .sql("delete from people where id = ?")
                .param(STRANGER.value())
                .update();
        assertThat(database()
                        .sql("select count(*) from drafts where person = ?")
                        .param(STRANGER.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static int events() {
        return SERVICE.bean(EventReader.class).read(0, Integer.MAX_VALUE).size();
    }

    private static JdbcClient database() {
        return SERVICE.bean(JdbcClient.class);
    }

    private static long saved(Visitor visitor, String key, long version, String body) {
        HttpResponse<String> answer = put(visitor, key, version, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Visitor.JSON.readTree(answer.body()).path("version").asLong();
    }

    private static HttpResponse<String> put(Visitor visitor, String key, long version, String body) {
        String path = "/api/drafts/" + key + "?version=" + version;
        return visitor.send(visitor.posting(path, body).PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> delete(Visitor visitor, String key) {
        return visitor.send(visitor.posting("/api/drafts/" + key, "").DELETE());
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }
}
