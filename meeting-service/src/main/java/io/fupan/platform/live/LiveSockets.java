package io.fupan.platform.live;

import io.fupan.platform.limits.LimitSettings;
import io.fupan.platform.security.SignedOut;
import io.fupan.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All open connections of this node, by the session each belongs to. */
@Component
class LiveSockets implements SmartLifecycle {

    private static final long FAREWELL_SECONDS = 5;

    private final Map<LiveSocket, String> sessions = new ConcurrentHashMap<>();
    private final Map<PersonId, Integer> people = new ConcurrentHashMap<>();
    private final int allowed;
    private final Set<String> newcomers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile boolean draining;

    LiveSockets(LimitSettings limits) {
        this.allowed = limits.sockets();
    }

    /** Whether somebody may open one more. */
    boolean mayOpen(PersonId person) {
        return people.getOrDefault(person, 0) < allowed;
    }

    void add(LiveSocket socket, String session) {
        sessions.put(socket, session);
        newcomers.add(session);
        int open = people.merge(socket.person(), 1, Integer::sum);
        if (draining) socket.outbox().end(Bye.DRAINING);
        else if (open > allowed) socket.outbox().end(Bye.TOO_MANY); // several came at once
    }

    void remove(LiveSocket socket) {
        if (sessions.remove(socket) == null) return;
        people.computeIfPresent(socket.person(), (_, open) -> open > 1 ? open - 1 : null);
    }

    Set<String> sessions() {
        return Set.copyOf(sessions.values());
    }

    /** Sessions that got a socket since this was last asked. */
    Set<String> newcomers() {
        Set<String> since = Set.copyOf(newcomers);
        newcomers.removeAll(since);
        return since;
    }

    void ping() {
        sessions.keySet().forEach(socket -> socket.outbox().ping());
    }

    @EventListener
    void signedOut(SignedOut news) {
        end(news.session());
    }

    /** A session is over: so are its connections. */
    void end(String session) {
        sessions.forEach((socket, of) -> {
            if (of.equals(session)) socket.outbox().end(Bye.SIGNED_OUT);
        });
    }

    @Override
    public void start() {
        running = true;
    }

    /** Everybody is told to come back shortly, to another node or to this one's next life. */
    @Override
    public void stop() {
        draining = true;
        running = false;
        List<CompletableFuture<Void>> goodbyes = sessions.keySet().stream()
                .map(socket -> socket.outbox().end(Bye.DRAINING))
                .toList();
        CompletableFuture.allOf(goodbyes.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, FAREWELL_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
