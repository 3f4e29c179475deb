package org.akashi.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.akashi.collect.openstack.CloudSettings;
import org.akashi.collect.openstack.OpenStackCollector;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code akashi collect openstack}: what OpenStack's services answer. */
@Command(name = "openstack", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CollectOpenstackCommand implements Callable<Integer> {

    @Option(names = "--os-cloud", paramLabel = "NAME", descriptionKey = "option.os-cloud")
    private String cloud = "";

    @Option(names = "--os-region-name", paramLabel = "REGION", descriptionKey = "option.os-region-name")
    private @Nullable String region;

    @Option(names = "--os-client-config", paramLabel = "FILE", descriptionKey = "option.os-client-config")
    private @Nullable Path file;

    @Mixin
    private CollectOptions options = new CollectOptions();

    @Mixin
    private LanguageOption languageOption = new LanguageOption();

    private final Console console;

    CollectOpenstackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(languageOption.language(console.terminal()));
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (file != null) {
            environment.put("OS_CLIENT_CONFIG_FILE", file.toString());
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        CloudSettings settings = CloudSettings.of(
                cloud,
                environment,
                List.of(
                        Path.of("clouds.yaml"),
                        home.resolve(".config/openstack/clouds.yaml"),
                        Path.of("/etc/openstack/clouds.yaml")));
        String named = region;
        return options.collect(new OpenStackCollector(named == null ? settings : settings.in(named)), console, texts);
    }
}
