package io.fupan.platform.service;

import io.fupan.FupanApplication;
import io.fupan.Sample;
import io.fupan.access.GrantDepartmentRole;
import io.fupan.access.GrantRole;
import io.fupan.database.TestPostgres;
import io.fupan.okrs.AddKeyResult;
import io.fupan.okrs.SetObjective;
import io.fupan.organisation.DefineDepartment;
import io.fupan.platform.axon.CommandGate;
import io.fupan.platform.catalogue.Language;
import io.fupan.platform.people.People;
import io.fupan.platform.people.Person;
import io.fupan.vocabulary.Act;
import io.fupan.vocabulary.Command;
import io.fupan.vocabulary.CommandId;
import io.fupan.vocabulary.DepartmentRole;
import io.fupan.vocabulary.OrganisationRole;
import io.fupan.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a port of its own, with a department, its OKRs and the people of {@link Sample}. */
public final class TestService implements BeforeAllCallback, AfterAllCallback {

    private final TestPostgres postgres;
    private final List<String> settings;
    private final boolean plays;
    private final boolean demo;
    private final List<TestService> siblings = new ArrayList<>();
    private ConfigurableApplicationContext context;
    private int port;

    public TestService(String... settings) {
        this(new TestPostgres(), true, false, List.of(settings));
    }

    private TestService(TestPostgres postgres, boolean demo, boolean plays, List<String> settings) {
        this.postgres = postgres;
        this.demo = demo;
        this.plays = plays;
        this.settings = settings;
    }

    /** A second node on the same database, with these settings besides; it ends with this one. */
    public TestService sibling(String... others) {
        List<String> all = Stream.concat(settings.stream(), Stream.of(others)).toList();
        TestService other = new TestService(postgres, demo, plays, all);
        other.start();
        siblings.add(other);
        return other;
    }

    /** With the demo's meetings, played as at any first start. */
    public static TestService withDemo(String... settings) {
        return new TestService(new TestPostgres(), true, true, List.of(settings));
    }

    /** As a department would run it: people come in by accounts only. */
    public static TestService withoutDemo(String... settings) {
        return new TestService(new TestPostgres(), false, false, List.of(settings));
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        postgres.beforeAll(test);
        start();
        populate();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        siblings.forEach(TestService::stop);
        context.close();
        postgres.afterAll(test);
    }

    /** Ends it and starts another on the same port. */
    public void restart() {
        stop();
        start();
    }

    public void stop() {
        context.close();
    }

    public void start() {
        String[] arguments = Stream.of(
                        Stream.of(postgres.springProperties()),
                        Stream.of("server.address=127.0.0.1", "fupan.demo=" + demo, "server.port=" + port),
                        withoutNotice(),
                        settings.stream())
                .flatMap(Function.identity())
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        context = new SpringApplicationBuilder(FupanApplication.class)
                .initializers(it -> it.addBeanFactoryPostProcessor(this::withoutPlay))
                .run(arguments);
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Nobody reads it first where a test is not about it. */
    private Stream<String> withoutNotice() {
        String notice = "fupan.privacy.notice=";
        return settings.stream().anyMatch(it -> it.startsWith(notice)) ? Stream.empty() : Stream.of(notice + "false");
    }

    /** Its seats are open, but its meetings are not played where tests bring their own. */
    private void withoutPlay(ConfigurableListableBeanFactory beans) {
        if (demo && !plays) ((BeanDefinitionRegistry) beans).removeBeanDefinition("demo");
    }

    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Gives somebody a seat to sign in at. */
    public void enter(PersonId person) {
        bean(People.class).put(named(person));
    }

    public TestPostgres postgres() {
        return postgres;
    }

    /** Somebody with a browser, not signed in. */
    public Visitor visitor() {
        return new Visitor(port, "localhost");
    }

    /** Somebody who has signed in at their seat's own host name. */
    public Visitor seated(PersonId person) {
        Visitor visitor = new Visitor(port, seat(person) + ".localhost");
        visitor.signIn(person);
        return visitor;
    }

    private void populate() {
        Stream.of(Sample.HOST, Sample.ANNA, Sample.BO, Sample.OBSERVER, Sample.AUDITOR, Sample.STRANGER)
                .forEach(this::enter);
        give(act -> new DefineDepartment(act, Sample.DEPARTMENT, Sample.words("Customer Success")));
        give(act -> new SetObjective(act, Sample.DEPARTMENT, Sample.objective()));
        give(act -> new AddKeyResult(act, Sample.DEPARTMENT, Sample.keyResult1()));
        give(act -> new AddKeyResult(act, Sample.DEPARTMENT, Sample.keyResult2()));
        give(act -> new GrantRole(act, Sample.AUDITOR, OrganisationRole.AUDITOR));
        give(act -> new GrantDepartmentRole(act, Sample.DEPARTMENT, Sample.HOST, DepartmentRole.LEAD));
        Stream.of(Sample.ANNA, Sample.BO, Sample.OBSERVER)
                .forEach(it -> give(act -> new GrantDepartmentRole(act, Sample.DEPARTMENT, it, DepartmentRole.MEMBER)));
    }

    /** One of the system's own commands. */
    public void give(Function<Act, Command> command) {
        Act act = Act.bySystem(new CommandId(UUID.randomUUID()), Sample.NOW);
        bean(CommandGate.class).give(command.apply(act)).join();
    }

    private static Person named(PersonId person) {
        var seat = new Person.Seat(seat(person), "member", List.of("Customer Success"));
        var names = Map.of(Language.ZH, "人" + seat(person), Language.EN, "Person " + seat(person));
        return new Person(person, names, Language.EN, Optional.of(seat));
    }

    private static String seat(PersonId person) {
        return "p" + person.toString().substring(34);
    }
}
