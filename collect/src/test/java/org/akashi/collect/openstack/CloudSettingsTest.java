package org.akashi.collect.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akashi.collect.CollectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudSettingsTest {

    @TempDir
    private Path folder = Path.of("");

    private CloudSettings read(String cloud, String yaml) throws IOException {
        return CloudSettings.of(cloud, Map.of(), List.of(Files.writeString(folder.resolve("clouds.yaml"), yaml)));
    }

    @Test
    void a_cloud_is_read_with_its_secret_from_the_file_beside() throws IOException {
        Files.writeString(folder.resolve("secure.yaml"), "clouds: {lab: {auth: {password: hidden-1}}}\n");
        CloudSettings settings = read("lab", """
                clouds:
                  lab:
                    auth:
                      auth_url: https://cloud.example:5000
                      username: auditor
                      user_domain_name: Staff
                      project_name: audit
                      project_domain_id: default
                    region_name: R2
                    interface: internal
                    compute_default_microversion: "2.93"
                    network_endpoint_override: https://neutron.example:9696
                """);
        assertThat(settings.auth().identity().toString()).contains("hidden-1", "auditor", "Staff");
        assertThat(settings.scope().toString()).isEqualTo("{project={domain={id=default}, name=audit}}");
        assertThat(settings.region()).isEqualTo("R2");
        assertThat(settings.side()).isEqualTo("internal");
        assertThat(settings.microversions()).containsEntry("compute", "2.93");
        assertThat(settings.addresses()).containsKey("network");
        assertThat(settings.toString()).doesNotContain("hidden-1");
    }

    @Test
    void application_credentials_tokens_domains_and_the_system_are_understood() {
        Map<String, String> base = Map.of("OS_AUTH_URL", "http://h:5000/v3");
        assertThat(with(base, "OS_APPLICATION_CREDENTIAL_ID", "a", "OS_APPLICATION_CREDENTIAL_SECRET", "s")
                        .auth()
                        .identity()
                        .toString())
                .contains("application_credential", "id=a", "secret=s");
        assertThat(with(base, "OS_TOKEN", "t", "OS_PROJECT_ID", "p").scope())
                .isEqualTo(Map.of("project", Map.of("id", "p")));
        assertThat(with(base, "OS_USER_ID", "u", "OS_PASSWORD", "x", "OS_SYSTEM_SCOPE", "all")
                        .scope())
                .containsKey("system");
        assertThat(with(base, "OS_USERNAME", "u", "OS_PASSWORD", "x", "OS_DOMAIN_NAME", "d")
                        .scope())
                .isEqualTo(Map.of("domain", Map.of("name", "d")));
    }

    private static CloudSettings with(Map<String, String> base, String... more) {
        Map<String, String> environment = new HashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return CloudSettings.of("", environment, List.of());
    }

    @Test
    void what_cannot_be_used_is_said_by_its_name_and_never_with_a_secret() {
        for (String yaml : List.of(
                "clouds: {lab: {auth: {auth_url: 'http://u:hidden-1@h', username: u, password: hidden-1, project_name: p}}}",
                "clouds: {lab: {auth: {auth_url: 'ftp://h', username: u, password: hidden-1, project_name: p}}}",
                "clouds: {lab: {auth: {username: u, password: hidden-1, project_name: p}}}",
                "clouds: {lab: {auth: {auth_url: 'http://h', username: u, password: hidden-1}}}",
                "clouds: {lab: {verify: false, auth: {auth_url: 'http://h', username: u, password: hidden-1, project_name: p}}}",
                "clouds: {lab: {auth_type: v3kerberos, auth: {auth_url: 'http://h', password: hidden-1}}}",
                "clouds: {lab: {cacert: /nothing/there, auth: {auth_url: 'http://h', username: u, password: hidden-1, project_name: p}}}",
                "clouds: {lab: {profile: x, auth: {password: hidden-1}}}",
                "clouds: {other: {auth: {password: hidden-1}}}",
                "clouds: [hidden-1]",
                "clouds: {lab: !!java.net.URL [hidden-1]}",
                "clouds: {lab: {password: hidden-1}, lab: {}}",
                "hidden-1: [",
                "a: &a [x]\nb: &b [*a,*a]\n")) {
            assertThatExceptionOfType(CollectException.class)
                    .as(yaml)
                    .isThrownBy(() -> read("lab", yaml))
                    .withMessageNotContaining("hidden-1");
        }
    }
}
