package org.akashi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.akashi.isolation.Owner;
import org.akashi.model.net.AddressSet;
import org.akashi.model.net.Prefix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressOwnersTest {

    private final AuditContext context = new SmallCloud()
            .project("acme")
            .project("globex")
            .segment("a1", "acme", "10.1.0.0/24")
            .segment("a2", "acme", "10.1.0.128/25")
            .segment("g1", "globex", "10.2.0.0/24")
            .segment("both-a", "acme", "192.168.10.0/24")
            .segment("both-g", "globex", "192.168.10.128/25")
            .segment("top", "globex", "255.255.255.0/24")
            .context();

    @ParameterizedTest
    @CsvSource(textBlock = """
            10.1.0.0/24,       acme
            10.1.0.5/32,       acme
            10.1.0.200/32,     acme
            10.1.0.0/16,       acme
            10.2.0.255/32,     globex
            10.0.0.0/8,        ''
            10.3.0.0/24,       ''
            192.168.10.0/24,   ''
            192.168.10.1/32,   acme
            192.168.10.200/32, ''
            255.255.255.255/32, globex
            255.255.254.0/23,  globex
            2001:db8::/32,     ''
            """)
    void an_owner_is_named_only_where_it_is_the_only_one(String prefix, String owner) {
        AddressOwners owners = AddressOwners.of(context.network(), context.inventory());
        Optional<String> only = owners.only(AddressSet.of(Prefix.of(prefix))).map(Owner::name);
        assertThat(only.orElse("")).isEqualTo(owner);
    }
}
