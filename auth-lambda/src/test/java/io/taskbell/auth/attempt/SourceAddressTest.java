package io.taskbell.auth.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1, true",
        "2001:DB8:1:2::, 2001:0db8:0001:0002:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "no:address, no:address, true",
        "no:address, other:address, false"
    })
    void isOnePersonsNetwork(String one, String other, boolean same) {
        assertThat(SourceAddress.of(one).equals(SourceAddress.of(other))).isEqualTo(same);
    }
}
