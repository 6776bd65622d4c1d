package io.fupan.platform.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupan.vocabulary.PersonId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What everybody is told before their first room: what for, who sees what, how long, whom to ask. That somebody read it
 * is remembered with its revision; when it says something else, it is to be read again.
 */
@Repository
class Notice {

    /** To be counted up with every change of what the pages say. */
    private static final int WORDING = 1;

    /**
     * @param revision changes when anything in it does
     * @param contact absent: an administrator
     * @param due whether it is to be read before the next room
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Shown(String revision, Optional<String> contact, int months, int accessLogMonths, boolean due) {}

    private static final String READ = """
        insert into notices_read (person, revision) values (?, ?) on conflict (person, revision) do nothing
        """;

    private final JdbcClient database;
    private final PrivacySettings settings;

    Notice(JdbcClient database, PrivacySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    Shown to(PersonId person) {
        boolean due = settings.isNoticeShown() && !hasRead(person);
        return new Shown(revision(), settings.contact(), settings.months(), settings.accessLogMonths(), due);
    }

    String revision() {
        int settled = Objects.hash(settings.contact().orElse(""), settings.months(), settings.accessLogMonths());
        return WORDING + "-" + Integer.toHexString(settled);
    }

    void read(PersonId person) {
        database.sql(READ).params(person.value(), revision()).update();
    }

    private boolean hasRead(PersonId person) {
        return database.sql("select exists (select from notices_read where person = ? and revision = ?)")
                .params(person.value(), revision())
                .query(Boolean.class)
                .single();
    }
}
