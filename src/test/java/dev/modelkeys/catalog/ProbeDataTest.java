package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeDataTest {

    static List<Provider> providers() {
        return BuiltIn.CATALOG.providers();
    }

    private static Stream<ProbeCase> cases() {
        return providers().stream().flatMap(ProbeDataTest::cases);
    }

    private static Stream<ProbeCase> cases(Provider provider) {
        return Stream.concat(provider.probes().credential().stream(), provider.probes().model().stream());
    }

    @Test
    void knowsEveryCase() {
        assertThat(cases()).hasSize(194);
        assertThat(cases().filter(each -> each.request() == null)).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyFormHasACaseOrAReason(Provider provider) {
        if (provider.credentialForm() != null) {
            assertThat(provider.probes().credential()).isNotEmpty();
        }
        provider.customModelForms().keySet().forEach(type -> assertThat(
                        provider.probes().model())
                .anyMatch(each -> each.serves(type) && each.yields() == null));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyFormSaysHowCallsCarryTheCredential(Provider provider) {
        if (provider.credentialForm() != null) {
            assertThat(provider.calls().credential()).isNotEmpty();
        }
        if (!provider.customModelForms().isEmpty()) {
            assertThat(provider.calls().model()).isNotEmpty();
        }
    }

    /** A list that may be public says so, and what only such a list shows is no proof. */
    @Test
    void aListThatMayBePublicProvesNoKey() {
        assertThat(cases())
                .filteredOn(each -> each.publicList() != null && each.publicList() != PublicList.NO)
                .isNotEmpty()
                .noneMatch(ProbeCase::provesKey);
    }

    @Test
    void everyListSaysWhetherItIsPublic() {
        assertThat(cases())
                .filteredOn(each -> each.request() != null
                        && each.request().method() == ProbeMethod.GET
                        && each.request().url().toString().endsWith("/models"))
                .extracting(ProbeCase::publicList)
                .doesNotContainNull();
    }

    @Test
    void anAddressWithoutAFieldIsPlainlyEncrypted() {
        assertThat(cases().map(ProbeCase::request).filter(Objects::nonNull))
                .allMatch(request -> request.url().toString().matches("(https://|\\{).*"));
    }
}
