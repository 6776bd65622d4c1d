package io.fupan.platform.service;

/** Budgets nobody meets, for one who asks more than any honest person would. */
public final class WideLimits {

    public static final String[] SETTINGS = {
        "fupan.limits.sockets=1000",
        "fupan.limits.rates.commands.burst=100000000",
        "fupan.limits.rates.presence.burst=100000000",
        "fupan.limits.rates.frames.burst=100000000",
        "fupan.limits.rates.views.burst=100000000",
        "fupan.limits.rates.rooms.burst=100000000",
        "fupan.limits.rates.exports.burst=100000000",
        "fupan.limits.rates.requests.burst=100000000"
    };

    private WideLimits() {}
}
