package io.fupan.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What a page has asked for and not got yet; knows when it has all it will ask for by itself. */
final class Traffic {

    private static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    /** The page's script has nothing to do, and what it did is painted. */
    private static final String IDLE =
            "() => new Promise(done => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done))))";

    private final Page page;
    private final Set<Request> underWay = new HashSet<>();
    private long changed = System.nanoTime();

    Traffic(Page page) {
        this.page = page;
        page.onRequest(request -> {
            underWay.add(request);
            changed = System.nanoTime();
        });
        page.onRequestFinished(this::ended);
        page.onRequestFailed(this::ended);
    }

    private void ended(Request request) {
        underWay.remove(request);
        changed = System.nanoTime();
    }

    /** Opens an address, and waits until everything is there: sooner than half a second after the last answer. */
    void open(String address) {
        underWay.clear();
        page.navigate(address);
        settle();
    }

    private void settle() {
        long before;
        do {
            page.waitForCondition(() -> underWay.isEmpty() && System.nanoTime() - changed > CALM_NANOS);
            before = changed;
            page.evaluate(IDLE);
        } while (before != changed);
    }
}
