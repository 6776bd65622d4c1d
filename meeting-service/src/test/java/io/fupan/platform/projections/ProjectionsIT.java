package io.fupan.platform.projections;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.KR1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fupan.events.Recorded;
import io.fupan.platform.eventstore.EventReader;
import io.fupan.platform.eventstore.PostgresEventStorageEngine;
import io.fupan.platform.service.TestMeeting;
import io.fupan.platform.service.TestService;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ProjectionsIT {

    @RegisterExtension
    static final TestService SERVICE = new TestService();

    /** Counts events; fails at one position if asked to. */
    private record Counting(String name, int version, long failAt) implements Projection {

        @Override
        public void createTables(JdbcClient database) {
            database.sql("create table %s_v%d (position bigint)".formatted(name, version))
                    .update();
        }

        @Override
        public void dropTables(JdbcClient database) {
            database.sql("drop table if exists %s_v1, %s_v2".formatted(name, name))
                    .update();
        }

        @Override
        public void apply(Recorded recorded, JdbcClient database) {
            if (recorded.position() == failAt) throw new IllegalStateException("as asked");
            database.sql("insert into %s_v%d values (?)".formatted(name, version))
                    .param(recorded.position())
                    .update();
        }

        long count() {
            return SERVICE.bean(JdbcClient.class)
                    .sql("select count(*) from %s_v%d".formatted(name, version))
                    .query(Long.class)
                    .single();
        }

        ProjectionWork work() {
            var work = new ProjectionWork(
                    this,
                    SERVICE.bean(EventReader.class),
                    SERVICE.bean(JdbcClient.class),
                    SERVICE.bean(TransactionTemplate.class));
            work.prepare();
            return work;
        }
    }

    private static long head() {
        return SERVICE.bean(PostgresEventStorageEngine.class).head();
    }

    private static void finish(ProjectionWork work) {
        while (work.step(ProjectionWork.Lock.WAIT)) {}
    }

    @Test
    void itIsBuiltFromTheFirstEventAndGoesOnWhereItStood() {
        var counting = new Counting("going_on", 1, -1);
        finish(counting.work());
        assertThat(counting.count()).isEqualTo(head()).isPositive();
        TestMeeting.balloting(SERVICE).cast(ANNA, KR1, 7);
        ProjectionWork restarted = counting.work();
        finish(restarted);
        assertThat(counting.count()).isEqualTo(head());
        assertThat(restarted.position()).isEqualTo(head());
    }

    @Test
    void anotherVersionIsBuiltAnewAndTheOldOneLeftAlone() {
        ProjectionWork old = new Counting("renewed", 1, -1).work();
        finish(old);
        long stood = old.position();
        var renewed = new Counting("renewed", 2, -1);
        finish(renewed.work());
        assertThat(renewed.count()).isEqualTo(head());
        TestMeeting.convened(SERVICE);
        finish(old);
        assertThat(old.position()).isEqualTo(stood);
        assertThat(renewed.count()).isLessThan(head());
    }

    @Test
    void manyWorkersCountEveryEventOnce() {
        var counting = new Counting("shared", 1, -1);
        CompletableFuture<?>[] workers = IntStream.range(0, 4)
                .mapToObj(_ -> counting.work())
                .map(work -> CompletableFuture.runAsync(() -> finish(work)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).join();
        assertThat(counting.count()).isEqualTo(head());
    }

    @Test
    void whatFailsLeavesTableAndPositionAsTheyWere() {
        var failing = new Counting("failing", 1, 3);
        ProjectionWork work = failing.work();
        assertThatIllegalStateException().isThrownBy(() -> finish(work));
        assertThat(failing.count()).isZero();
        assertThat(work.position()).isZero();
        var mended = new Counting("failing", 1, -1);
        finish(mended.work());
        assertThat(mended.count()).isEqualTo(head());
    }
}
