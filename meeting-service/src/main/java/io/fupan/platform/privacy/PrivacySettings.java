package io.fupan.platform.privacy;

import io.fupan.vocabulary.Cycle;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an installation settles about what it keeps of people. */
@Component
class PrivacySettings {

    private final boolean notice;
    private final Optional<String> contact;
    private final int months;
    private final int accessLogMonths;

    /**
     * @param notice whether everybody reads the notice before their first room
     * @param contact whom to ask: an address, or words
     * @param months how long words stay after their cycle's end
     */
    PrivacySettings(
            @Value("${fupan.privacy.notice:true}") boolean notice,
            @Value("${fupan.privacy.contact:#{null}}") Optional<String> contact,
            @Value("${fupan.privacy.retention-months:24}") int months,
            @Value("${fupan.access-log.months:12}") int accessLogMonths) {
        if (months < 1) throw new IllegalArgumentException("fupan.privacy.retention-months is at least 1");
        this.notice = notice;
        this.contact = contact.filter(it -> !it.isBlank());
        this.months = months;
        this.accessLogMonths = accessLogMonths;
    }

    boolean isNoticeShown() {
        return notice;
    }

    Optional<String> contact() {
        return contact;
    }

    int months() {
        return months;
    }

    int accessLogMonths() {
        return accessLogMonths;
    }

    /** Whether what was said about a cycle has had its time. */
    boolean isOver(Cycle cycle, LocalDate today) {
        return cycle.last().plusMonths(months).atEndOfMonth().isBefore(today);
    }
}
