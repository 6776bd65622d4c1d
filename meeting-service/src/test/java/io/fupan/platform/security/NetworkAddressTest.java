package io.fupan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTest {

    @Test
    void one_subscriber_is_one_party() {
        assertThat(NetworkAddress.of("2001:db8:1:2::7")).isEqualTo(NetworkAddress.of("2001:db8:1:2:ffff::1"));
        assertThat(NetworkAddress.of("2001:db8:1:2::7")).isNotEqualTo(NetworkAddress.of("2001:db8:1:3::7"));
        assertThat(NetworkAddress.of("192.0.2.7")).isNotEqualTo(NetworkAddress.of("192.0.2.8"));
        assertThat(NetworkAddress.of("::ffff:192.0.2.7")).isNotEqualTo(NetworkAddress.of("::ffff:192.0.2.8"));
    }
}
