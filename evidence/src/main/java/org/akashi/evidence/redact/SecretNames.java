package org.akashi.evidence.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which names of settings and of members hold secrets, whatever the source. Case, {@code -}, {@code _} and {@code .} do not count. */
public final class SecretNames {

    private static final Set<String> WHOLE = Set.of(
            "adminpass",
            "userdata",
            "osextsrvattruserdata",
            "psk",
            "pass",
            "pw",
            "pwd",
            "token",
            "secret",
            "cookie",
            "authkey",
            "accesskey",
            "secretkey",
            "privatekey",
            "sshkey",
            "personality",
            "chapsecret",
            "providerauth",
            "community",
            "fernetkey",
            "simplecryptokey",
            "kek",
            "authmessage",
            "requirepass",
            "transporturl");

    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "secretkey",
            "privatekey",
            "apikey",
            "authkey",
            "encryptionkey",
            "accesskey",
            "accesstoken",
            "authtoken",
            "credential",
            "fastopenkey",
            "psk");

    private SecretNames() {}

    /** Whether what stands under a name is to be replaced. */
    public static boolean isSecret(String name) {
        String plain = plain(name);
        return WHOLE.contains(plain) || ENDINGS.stream().anyMatch(plain::endsWith);
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
