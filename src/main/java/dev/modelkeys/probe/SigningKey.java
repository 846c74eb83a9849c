package dev.modelkeys.probe;

/** What a signature is made with; empty where the scheme needs none. */
record SigningKey(String service, String region, String id, String secret) {

    @Override
    public String toString() {
        return "SigningKey[***]";
    }
}
