package io.fupan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.fupan.FupanApplication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.EventSink;
import org.axonframework.messaging.eventhandling.gateway.EventGateway;
import org.jspecify.annotations.NullMarked;

/** The walls of the house: who may know whom. */
@AnalyzeClasses(packages = "io.fupan", importOptions = DoNotIncludeTests.class)
class WallsTest {

    private static final List<String> LANGUAGE = List.of("java..", "org.jspecify.annotations..");
    private static final String FACTS = "io.fupan.events..";
    private static final String WORDS = "io.fupan.vocabulary..";

    /** Everything read from events; a view may show the room, which is itself the first of them. */
    private static final Set<String> VIEWS = Set.of("room", "replay", "minutes", "audit", "insights");

    @ArchTest
    static final ArchRule THE_VOCABULARY_STANDS_ALONE =
            classes().that().resideInAPackage(WORDS).should().onlyDependOnClassesThat(are(WORDS));

    @ArchTest
    static final ArchRule EVENTS_SPEAK_THE_VOCABULARY =
            classes().that().resideInAPackage(FACTS).should().onlyDependOnClassesThat(are(FACTS, WORDS));

    @ArchTest
    static final ArchRule SLICES_MEET_THROUGH_EVENTS_ONLY =
            classes().that(belongToASlice()).should(knowOnlyThemselvesTheVocabularyAndEvents());

    @ArchTest
    static final ArchRule FRAMEWORKS_ARE_KNOWN_TO_THE_PLATFORM_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("io.fupan.platform..")
            .and()
            .doNotBelongToAnyOf(FupanApplication.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule NOTHING_BUT_THE_APPLICATION_KNOWS_THE_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackage("io.fupan.platform..")
            .and()
            .doNotBelongToAnyOf(FupanApplication.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fupan.platform..");

    /** With one, each command would open two transactions and hold its thread until the commit. */
    @ArchTest
    static final ArchRule AXON_GETS_NO_TRANSACTION_MANAGER =
            noClasses().should().dependOnClassesThat().areAssignableTo(TransactionManager.class);

    /** Only an append within a processing context reports its failure; a bare publish loses it. */
    @ArchTest
    static final ArchRule EVENTS_ARE_APPENDED_NEVER_PUBLISHED = noClasses()
            .should()
            .callMethodWhere(describe(
                    "it publishes events",
                    (JavaMethodCall call) -> call.getName().equals("publish")
                            && (call.getTargetOwner().isAssignableTo(EventSink.class)
                                    || call.getTargetOwner().isAssignableTo(EventGateway.class))));

    @ArchTest
    static final ArchRule ABSENCE_IS_EXPLICIT_IN_EVERY_PACKAGE = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                }
            });

    private static DescribedPredicate<JavaClass> belongToASlice() {
        return describe("belong to a slice", type -> isSlice(slice(type)));
    }

    private static boolean isSlice(String name) {
        return !Set.of("", "vocabulary", "events", "platform").contains(name);
    }

    /** {@code ballots} for {@code io.fupan.ballots.CastBallot}. */
    private static String slice(JavaClass type) {
        return type.getPackageName().replaceFirst("^io\\.fupan\\.?", "").replaceFirst("\\..*", "");
    }

    private static ArchCondition<JavaClass> knowOnlyThemselvesTheVocabularyAndEvents() {
        return new ArchCondition<>("know only themselves, the vocabulary and events") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                DescribedPredicate<JavaClass> permitted = permitted(slice(type));
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                !permitted.test(dependency.getTargetClass().getBaseComponentType()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> permitted(String slice) {
        String itself = "io.fupan." + slice + "..";
        return VIEWS.contains(slice)
                ? are(itself, WORDS, FACTS, "io.fupan.room..", "org.pcollections..")
                : are(itself, WORDS, FACTS);
    }

    private static DescribedPredicate<JavaClass> are(String... packages) {
        List<String> permitted = new ArrayList<>(LANGUAGE);
        permitted.addAll(Arrays.asList(packages));
        return resideInAnyPackage(permitted.toArray(String[]::new));
    }
}
