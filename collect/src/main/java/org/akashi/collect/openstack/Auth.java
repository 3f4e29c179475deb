package org.akashi.collect.openstack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How somebody proves who they are to Keystone (Identity API v3, "Authentication and token management"). */
sealed interface Auth {

    /** The method's part of {@code auth.identity}. */
    Map<String, Object> identity();

    /** What no message may show. */
    List<String> secrets();

    /** Whom a message names. */
    String name();

    /** A user with a password. */
    record Password(Map<String, Object> user, String password) implements Auth {
        @Override
        public Map<String, Object> identity() {
            Map<String, Object> whole = new TreeMap<>(user);
            whole.put("password", password);
            return Map.of("methods", List.of("password"), "password", Map.of("user", whole));
        }

        @Override
        public List<String> secrets() {
            return List.of(password);
        }

        @Override
        public String name() {
            return "user " + user.getOrDefault("name", user.getOrDefault("id", ""));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** Somebody who has a token already. */
    record ByToken(String token) implements Auth {
        @Override
        public Map<String, Object> identity() {
            return Map.of("methods", List.of("token"), "token", Map.of("id", token));
        }

        @Override
        public List<String> secrets() {
            return List.of(token);
        }

        @Override
        public String name() {
            return "the bearer of a token";
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** An application credential: it has its scope in itself. */
    record ApplicationCredential(Map<String, Object> credential, String secret) implements Auth {
        @Override
        public Map<String, Object> identity() {
            Map<String, Object> whole = new TreeMap<>(credential);
            whole.put("secret", secret);
            return Map.of("methods", List.of("application_credential"), "application_credential", whole);
        }

        @Override
        public List<String> secrets() {
            return List.of(secret);
        }

        @Override
        public String name() {
            return "application credential " + credential.getOrDefault("name", credential.getOrDefault("id", ""));
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
