package io.fupan.platform.imports;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.AUDITOR;
import static io.fupan.Sample.DEPARTMENT;
import static io.fupan.Sample.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupan.platform.service.TestService;
import io.fupan.platform.service.Visitor;
import io.fupan.vocabulary.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Sheets on their way in and out, over the wire. */
class ImportIT {

    @RegisterExtension
    static final TestService SERVICE =
            new TestService("fupan.limits.rates.imports.burst=25", "fupan.limits.rates.imports.per-minute=1");

    private static final String IMPORTS = "/api/departments/" + DEPARTMENT + "/imports";

    @Test
    void aSheetIsLookedAtThenImportedWholeAndChangesNothingAgain() {
        String sheet = sheet("2026-Q1", "42");
        JsonNode looked = look(sheet);
        assertThat(looked.path("counts").path("added").asInt()).isEqualTo(3);
        assertThat(looked.path("sound").asBoolean()).isTrue();
        String address = IMPORTS + "/" + looked.path("import").asString();
        assertThat(state(address)).isEqualTo("looked");
        JsonNode receipt = applied(address);
        assertThat(state(address)).isEqualTo("imported");
        assertThat(applied(address)).isEqualTo(receipt);
        assertThat(look(sheet).path("counts").path("same").asInt()).isEqualTo(3);
        JsonNode change = look(sheet("2026-Q1", "43")).path("changes").path(0);
        assertThat(change.path("kind").asString()).isEqualTo("changed");
        assertThat(change.path("before").path("start").asString()).isEqualTo("42");
        assertThat(change.path("after").path("start").asString()).isEqualTo("43");
    }

    @Test
    void whatIsExportedIsReadBackUnchanged() {
        applied(IMPORTS + "/" + look(sheet("2026-Q2", "=1+1")).path("import").asString());
        Visitor anna = SERVICE.seated(ANNA);
        String csv = anna.get("/api/departments/" + DEPARTMENT + "/okrs.csv").body();
        assertThat(csv).contains(",'=1+1,");
        for (String format : new String[] {"csv", "md"}) {
            String file = anna.get("/api/departments/" + DEPARTMENT + "/okrs." + format)
                    .body();
            JsonNode counts = look(file).path("counts");
            assertThat(counts.path("same").asInt()).as(format).isGreaterThan(2);
            assertThat(counts.path("added").asInt() + counts.path("changed").asInt())
                    .as(format)
                    .isZero();
        }
        assertThat(anna.get("/api/departments/" + DEPARTMENT + "/okrs.xlsx")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("attachment"));
    }

    @Test
    void anErrorLetsNothingIn() {
        JsonNode looked = look(sheet("2026-Q3", "many").replace("2026-Q3,G1,Grow", "2026-Q3,G1,"));
        assertThat(looked.path("sound").asBoolean()).isFalse();
        assertThat(looked.path("problems").path(0).path("text").asString()).isNotBlank();
        HttpResponse<String> answer =
                SERVICE.seated(ANNA).post(IMPORTS + "/" + looked.path("import").asString() + "/apply", "{}");
        assertThat(code(answer)).isEqualTo("422 import-has-errors");
        assertThat(SERVICE.seated(ANNA)
                        .get("/api/departments/" + DEPARTMENT + "/okrs.csv?cycle=2026-Q3")
                        .body())
                .doesNotContain("G1");
    }

    @Test
    void columnsAreChosenByHand() {
        JsonNode looked = look("a,b\nRevenue up,Grow\n");
        assertThat(looked.path("sound").asBoolean()).isFalse();
        HttpResponse<String> again = SERVICE.seated(ANNA)
                .post(
                        IMPORTS + "/" + looked.path("import").asString() + "/columns",
                        "{\"columns\":{\"key-result\":1,\"objective\":2},\"cycle\":\"2026-Q4\"}");
        JsonNode chosen = Visitor.JSON.readTree(again.body());
        assertThat(chosen.path("sound").asBoolean()).as(again.body()).isTrue();
        assertThat(chosen.path("counts").path("added").asInt()).isEqualTo(2);
    }

    @Test
    void whatChangedMeanwhileIsNotImportedUnseen() {
        JsonNode first = look(sheet("2026-H1", "1"));
        JsonNode second = look(HOST, sheet("2026-H1", "2"));
        applied(IMPORTS + "/" + first.path("import").asString());
        HttpResponse<String> late =
                SERVICE.seated(HOST).post(IMPORTS + "/" + second.path("import").asString() + "/apply", "{}");
        assertThat(code(late)).isEqualTo("409 import-outdated");
    }

    @Test
    void onlyWhoBroughtAFileFindsItAndReadersMayNotBringAny() {
        JsonNode looked = look(sheet("2026-B1", "1"));
        String address = IMPORTS + "/" + looked.path("import").asString();
        assertThat(code(SERVICE.seated(HOST).get(address))).isEqualTo("404 not-found");
        assertThat(code(SERVICE.seated(AUDITOR).post(IMPORTS, "O1 x"))).isEqualTo("403 not-allowed");
    }

    @Test
    void aFormWithAFileIsTakenToo() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"q.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + sheet("2026-B2", "1") + "\r\n--x--\r\n";
        JsonNode looked =
                Visitor.JSON.readTree(sent(ANNA, BodyPublishers.ofString(form), "multipart/form-data; boundary=x")
                        .body());
        assertThat(looked.path("name").asString()).isEqualTo("q.csv");
        assertThat(looked.path("counts").path("added").asInt()).isEqualTo(3);
    }

    @Test
    void filesNothingCanBeReadOfAreRefusedByName() {
        HttpResponse<String> old = sent(
                ANNA,
                BodyPublishers.ofByteArray(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
                "application/octet-stream");
        assertThat(code(old)).isEqualTo("400 malformed");
        assertThat(Visitor.JSON.readTree(old.body()).path("problem").asString()).isEqualTo("sheet-of-old-excel");
    }

    /** A gigabyte without a length: it is read as far as a sheet may go and no further. */
    @Test
    void aGigabyteIsNotTakenIn() {
        for (String type : new String[] {"text/csv", "multipart/form-data; boundary=x"}) {
            AtomicLong drawn = new AtomicLong();
            long gigabyte = 1L << 30;
            try {
                HttpResponse<String> answer =
                        sent(ANNA, BodyPublishers.ofInputStream(() -> new Endless(gigabyte, drawn)), type);
                assertThat(answer.statusCode()).as(type).isIn(400, 413);
            } catch (IllegalStateException cutOff) {
                assertThat(cutOff).hasCauseInstanceOf(IOException.class);
            }
            assertThat(drawn.get()).as(type).isLessThan(gigabyte / 16);
        }
    }

    private static final class Endless extends InputStream {

        private final AtomicLong drawn;
        private final long most;
        private final byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"q\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);

        Endless(long most, AtomicLong drawn) {
            this.most = most;
            this.drawn = drawn;
        }

        @Override
        public int read() {
            long at = drawn.getAndIncrement();
            if (at >= most) return -1;
            return at < head.length ? head[(int) at] : 'x';
        }
    }

    private static String sheet(String cycle, String start) {
        return "cycle,objective id,objective,kr id,key result,unit,start,target,weight\n"
                + cycle + ",G1,Grow,G1.1,=1+1,%," + (start.matches("\\d+") ? start : "1") + ",70,0.5\n"
                + cycle + ",G1,Grow,G1.2,\"Two, and a \"\"quote\"\"\",shops,1,9,0.5\n";
    }

    private static JsonNode look(String sheet) {
        return look(ANNA, sheet);
    }

    private static JsonNode look(PersonId who, String sheet) {
        HttpResponse<String> answer = sent(who, BodyPublishers.ofString(sheet), "text/plain");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Visitor.JSON.readTree(answer.body());
    }

    private static HttpResponse<String> sent(PersonId who, BodyPublisher body, String type) {
        Visitor visitor = SERVICE.seated(who);
        return visitor.send(visitor.posting(IMPORTS + "?name=okr.csv", "{}")
                .setHeader("Content-Type", type)
                .POST(body));
    }

    private static JsonNode applied(String address) {
        HttpResponse<String> answer = SERVICE.seated(ANNA).post(address + "/apply", "{\"reason\":\"Imported\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Visitor.JSON.readTree(answer.body());
    }

    private static String state(String address) {
        return SERVICE.seated(ANNA).json(address).path("state").asString();
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Visitor.JSON.readTree(answer.body()).path("code").asString();
    }
}
