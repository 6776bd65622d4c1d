package io.fupan.platform.projections;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Requests are better sent to other nodes while this one's version of the tables is built for the first time. */
@Component
class ProjectionsHealthIndicator implements HealthIndicator {

    private final Projections projections;

    ProjectionsHealthIndicator(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        return (projections.areLive() ? Health.up() : Health.outOfService()).build();
    }
}
