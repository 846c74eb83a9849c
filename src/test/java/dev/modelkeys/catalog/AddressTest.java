package dev.modelkeys.catalog;

import static dev.modelkeys.catalog.FormBuilder.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F13: an address is an absolute http or https URL with a host, and carries no key")
class AddressTest {

    private static final Form ADDRESS =
            FormBuilder.form("""
            {"name": "base", "label": "Base URL", "kind": "TEXT", "url": true}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "http://localhost:11434",
                "HTTP://Localhost",
                "http://ollama",
                "http://my_service:8080/v1/",
                "https://api.example.com.",
                "https://a-b.example:443/openai/deployments/x?api-version=2024-02-01",
                "http://10.0.0.1:1/",
                "http://[::1]:9997",
                "https://[2001:db8::1]",
                "http://[::ffff:192.0.2.1]/",
                "https://bücher.example/v1",
                "https://xn--bcher-kva.example",
                "https://例え.テスト",
                "https://faß.example",
                "https://a.example/%20x/ä?q=%",
                "https://a.example/a/@b:c;d=e",
                "https://a.example?max_tokens=1&country_code=x&monkey=1&keyboard=2&sign=3",
                "https://a.example/api?key",
                "https://3com.example",
                "https://a.example:65535"
            })
    void anAddressIsTaken(String address) {
        assertThat(add(ADDRESS, Map.of("base", address)).plain()).isEqualTo(Map.of("base", address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.openai.com/v1",
                "localhost:8080",
                "//a.example",
                "/v1",
                "http:/a.example",
                "http:a.example",
                "http:///a.example",
                "http://",
                "https://?x",
                "https://#x",
                "https://:443",
                "https:\\\\a.example",
                "ftp://a.example",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "socks5://a.example",
                "ws://a.example",
                "unix:///run/ollama.sock",
                "https ://a.example",
                "https://a example",
                "https://a.example/x y",
                "https://a.exa\u200bmple",
                "https://a.example/\u00a0x",
                "https://a..example",
                "https://.a.example",
                "https://-a.example",
                "https://a-.example",
                "https://a.example..",
                "https://a%2eexample",
                "https://a.example:0",
                "https://a.example:65536",
                "https://a.example:99999999999",
                "https://a.example:http",
                "https://a.example:+1",
                "https://a.example:４４３",
                "https://a.example:443:443",
                "https://１２７.0.0.1",
                "https://ａ.example",
                "https://a\u3002example",
                "https://127.1",
                "https://127.0.0.256",
                "https://0177.0.0.1",
                "https://2130706433",
                "https://0x7f000001",
                "https://1.2.3.4.5",
                "https://[::1",
                "https://::1",
                "https://[]",
                "https://[::g]",
                "https://[1.2.3.4]",
                "https://[fe80::1%25eth0]",
                "https://[fe80::1%eth0]",
                "https://[::1]x",
                "https://{region}.example",
                "https://a.example/{region}",
                "https://a,b.example",
                "https://a.example,https://b.example",
                "<https://a.example>",
                "\"https://a.example\"",
                "base_url=https://a.example"
            })
    void anythingElseIsRefused(String text) {
        assertThat(add(ADDRESS, Map.of("base", text)).rejections())
                .containsExactly(Rejection.of(
                        Code.INVALID,
                        "Base URL must be an address that begins with https:// or http://, goes on with a host, and has no"
                                + " blanks.",
                        "base"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?key=AIza",
                "?api_key=x",
                "?api-key=x",
                "?apikey=x",
                "?apiKey=x",
                "?x=1&API_KEY=x",
                "?x=1;key=x",
                "?token=x",
                "?access_token=x",
                "?accessToken=x",
                "?sv=2024&sig=x",
                "?X-Amz-Signature=x",
                "?subscription-key=x",
                "?client_secret=x",
                "?password=x",
                "?code=x",
                "?%6bey=x",
                "?api%5Fkey=x",
                "?key[]=x",
                "?a?key=x",
                "#access_token=x",
                "/v1?x=%&token=x"
            })
    void aKeyAmongTheParametersIsRefused(String rest) {
        assertThat(add(ADDRESS, Map.of("base", "https://a.example" + rest)).rejections())
                .containsExactly(Rejection.of(
                        Code.INVALID,
                        "Base URL must not carry a key, token or signature: leave out that parameter.",
                        "base"));
    }
}
