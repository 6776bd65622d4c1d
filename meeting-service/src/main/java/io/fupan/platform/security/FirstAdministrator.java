package io.fupan.platform.security;

import io.fupan.platform.accounts.Accounts;
import io.fupan.platform.accounts.Links;
import io.fupan.platform.accounts.Links.Purpose;
import io.fupan.platform.start.FupanSettings;
import io.fupan.platform.start.PublicUrl;
import io.fupan.platform.start.ReadyLine;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands whoever starts an installation that has no account the link that makes the first administrator. */
@Component
class FirstAdministrator {

    private final FupanSettings settings;
    private final Accounts accounts;
    private final Links links;
    private final PublicUrl address;

    FirstAdministrator(FupanSettings settings, Accounts accounts, Links links, PublicUrl address) {
        this.settings = settings;
        this.accounts = accounts;
        this.links = links;
        this.address = address;
    }

    /** Whether the link is what everybody waits for. */
    boolean isMissing() {
        return !settings.demo() && !accounts.exist();
    }

    /** To the console and not to the log, which is kept and read by more people. */
    @EventListener
    @Order(ReadyLine.ORDER + 1)
    void print(ApplicationReadyEvent ready) {
        if (!isMissing()) return;
        System.out.printf(
                "Nobody can sign in yet. This link makes the first administrator, once, within %d hours:%n  %s%n",
                Purpose.SET_UP.validity().toHours(), address.secret("/set-up", links.issueSetUp()));
    }
}
