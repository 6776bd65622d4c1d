package io.fupan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0"
                        + " Safari/537.36|chrome|windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36"
                        + " Edg/142.0|edge|windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5"
                        + " Safari/605.1.15|safari|macos",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
                        + " MicroMessenger/8.0.59|wechat|iphone",
                "Mozilla/5.0 (Linux; Android 15; V2309A) AppleWebKit/537.36 Chrome/126 wxwork/4.1.36"
                        + " MicroMessenger/7|wecom|android",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|firefox|linux",
                "curl/8.5|-|-",
                "-|-|-",
            })
    void people_know_again_what_they_sit_at(String said, String browser, String system) {
        Device device = Device.of(said);
        assertThat(device.browser().orElse(null)).isEqualTo(browser);
        assertThat(device.system().orElse(null)).isEqualTo(system);
    }
}
