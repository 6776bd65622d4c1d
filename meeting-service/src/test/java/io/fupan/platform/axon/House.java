package io.fupan.platform.axon;

import io.fupan.Sample;
import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.SetObjective;
import io.fupan.organisation.DefineDepartment;
import io.fupan.platform.eventstore.EventStoreNode;
import io.fupan.platform.eventstore.StoreSettings;
import io.fupan.platform.json.EventJson;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** A node without its web: the store, Axon and the gate, over a real PostgreSQL, with the sample department set up. */
public final class House implements AutoCloseable {

    private final EventStoreNode node;
    private final org.axonframework.common.configuration.AxonConfiguration axon;
    private final CommandGate gate;

    private House(EventStoreNode node) {
        var configuration = new AxonConfiguration();
        this.node = node;
        this.axon = configuration.axon(node.engine());
        this.gate = configuration.commandGate(axon, _ -> Map.of(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
    }

    /** Another node on the same database. */
    public static House join(DataSource database) {
        return new House(EventStoreNode.start(database, new CatalogueCodec(new EventJson()), StoreSettings.standard()));
    }

    /** The first node: the sample department, its OKRs and its auditor are set up. */
    public static House build(DataSource database) {
        House house = join(database);
        house.gate
                .give(new DefineDepartment(bySystem(), Sample.DEPARTMENT, Sample.words("Customer Success")))
                .join();
        house.gate
                .give(new SetObjective(bySystem(), Sample.DEPARTMENT, Sample.objective()))
                .join();
        house.gate
                .give(new AddKeyResult(bySystem(), Sample.DEPARTMENT, Sample.keyResult1()))
                .join();
        house.gate
                .give(new AddKeyResult(bySystem(), Sample.DEPARTMENT, Sample.keyResult2()))
                .join();
        house.gate
                .give(new GrantDepartmentRole(bySystem(), Sample.DEPARTMENT, Sample.HOST, DepartmentRole.LEAD))
                .join();
        house.gate
                .give(new GrantRole(bySystem(), Sample.AUDITOR, OrganisationRole.AUDITOR))
                .join();
        return house;
    }

    public EventStoreNode node() {
        return node;
    }

    public CommandGate gate() {
        return gate;
    }

    /** @param json the body, with single quotes for double ones */
    public CompletableFuture<Long> give(PersonId by, String command, String json) {
        return give(by, UUID.randomUUID(), command, json);
    }

    public CompletableFuture<Long> give(PersonId by, UUID id, String command, String json) {
        return gate.give(command, json.replace('\'', '"'), by, new CommandId(id));
    }

    private static Act bySystem() {
        return Act.bySystem(new CommandId(UUID.randomUUID()), Sample.NOW);
    }

    @Override
    public void close() {
        axon.shutdown();
        node.close();
    }
}
