package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class IconTest {

    @ParameterizedTest
    @CsvSource({
        "OpenAI, OA",
        "Amazon Bedrock, AB",
        "xAI, XA",
        "groq, G",
        "OpenAI-API-compatible, OA",
        "01.AI, 0A",
        "ÉCOLE, É",
        "---, ?"
    })
    void drawsTheInitials(String label, String initials) {
        assertThat(Icon.initials(label)).isEqualTo(initials);
    }

    @ParameterizedTest
    @MethodSource("dev.modelkeys.catalog.BuiltInCatalogTest#providers")
    void everyProviderHasADrawingThatSaysItsName(Provider provider) throws Exception {
        Element svg = parsed(provider.icon());
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-label")).isEqualTo(provider.label());
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(provider.label());
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).hasSizeBetween(1, 2);
    }

    @Test
    void aLabelCannotBreakOutOfTheDrawing() throws Exception {
        String label = "<script>\"&'</title>";
        Element svg = parsed(Icon.svg("x", label));
        assertThat(svg.getAttribute("aria-label")).isEqualTo(label);
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void theColourStaysTheSame() {
        assertThat(Icon.colour("openai")).isEqualTo(Icon.colour("openai")).isNotEqualTo(Icon.colour("anthropic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id-", "provider_", "x"})
    void whiteLettersCanBeReadOnEveryColour(String prefix) {
        for (int number = 0; number < 2000; number++) {
            String colour = Icon.colour(prefix + number);
            assertThat(colour).matches("#[0-9a-f]{6}");
            assertThat(1.05 / (luminance(colour) + 0.05)).as(colour).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
