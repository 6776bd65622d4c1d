package io.fupan.vocabulary;

import static io.fupan.Sample.ANNA;
import static io.fupan.Sample.BO;
import static io.fupan.Sample.HOST;
import static io.fupan.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void of_an_odd_room_it_is_the_middle_one() {
        assertThat(median(2, 9, 7)).contains("0.7");
        assertThat(median(7)).contains("0.7");
        assertThat(median(10, 10, 0)).contains("1.0");
    }

    @Test
    void of_an_even_room_it_is_between_the_middle_two() {
        assertThat(median(9, 6, 7, 1)).contains("0.65");
        assertThat(median(6, 8)).contains("0.7");
        assertThat(median(0, 1)).contains("0.05");
        assertThat(median(9, 10)).contains("0.95");
        assertThat(median(0, 0)).contains("0.0");
    }

    @Test
    void of_nobody_there_is_none() {
        assertThat(median()).isEmpty();
    }

    @Test
    void who_stands_aside_is_not_counted_while_anybody_else_is() {
        Map<PersonId, BallotValue> values = Map.of(HOST, new Score(10), ANNA, new Score(9), BO, new Score(4));
        assertThat(Median.of(values, Set.of(HOST, ANNA))).contains(new Median(8));
        assertThat(Median.of(values, Set.of(HOST, ANNA, BO))).contains(new Median(18));
    }

    @Test
    void its_distance_goes_either_way() {
        assertThat(new Median(13).distanceTo(new Score(8))).isEqualTo(3);
        assertThat(new Median(13).distanceTo(new Score(5))).isEqualTo(3);
    }

    private static Optional<String> median(int... tenths) {
        Map<PersonId, BallotValue> values = IntStream.range(0, tenths.length)
                .boxed()
                .collect(Collectors.toMap(place -> new PersonId(id(place)), place -> new Score(tenths[place])));
        return Median.of(values, Set.of()).map(Median::text);
    }
}
