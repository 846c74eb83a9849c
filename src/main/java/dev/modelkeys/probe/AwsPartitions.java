package dev.modelkeys.probe;

import java.util.Map;

/** Domains of the AWS partitions: China, Europe's sovereign cloud and the closed ones have domains of their own. */
final class AwsPartitions {

    private static final String PUBLIC = "amazonaws.com";

    /** By the beginning of the region. */
    private static final Map<String, String> DOMAINS = Map.of(
            "cn-", "amazonaws.com.cn",
            "eusc-", "amazonaws.eu",
            "us-iso-", "c2s.ic.gov",
            "us-isob-", "sc2s.sgov.gov",
            "eu-isoe-", "cloud.adc-e.uk",
            "us-isof-", "csp.hci.ic.gov");

    private AwsPartitions() {}

    static String domain(String region) {
        return DOMAINS.entrySet().stream()
                .filter(partition -> region.startsWith(partition.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(PUBLIC);
    }
}
