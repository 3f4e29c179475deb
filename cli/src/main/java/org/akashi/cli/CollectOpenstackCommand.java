package org.akashi.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.akashi.collect.openstack.CloudSettings;
import org.akashi.collect.openstack.OpenStackCollector;
import org.akashi.report.text.Problem;
import org.akashi.report.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code akashi collect openstack}: what OpenStack's services answer. */
@Command(name = "openstack", mixinStandardHelpOptions = true, resourceBundle = Akashi.HELP)
final class CollectOpenstackCommand implements Callable<Integer> {

    private static final int MOST_PER_SECOND = 1000;

    @Option(names = "--os-cloud", paramLabel = "NAME", descriptionKey = "option.os-cloud")
    private String cloud = "";

    @Option(names = "--os-region-name", paramLabel = "REGION", descriptionKey = "option.os-region-name")
    private @Nullable String region;

    @Option(names = "--os-client-config", paramLabel = "FILE", descriptionKey = "option.os-client-config")
    private @Nullable Path file;

    @Option(names = "--requests-per-second", paramLabel = "N", descriptionKey = "option.requests-per-second")
    private int perSecond;

    @Option(names = "--reading-role", paramLabel = "ROLE", descriptionKey = "option.reading-role")
    private @Nullable String readingRole;

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
        if (perSecond < 0 || perSecond > MOST_PER_SECOND) {
            throw new CommandProblem(Problem.BAD_OPTION, "--requests-per-second", perSecond);
        }
        Duration apart = perSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(perSecond);
        return options.collect(
                new OpenStackCollector(
                        named == null ? settings : settings.in(named), apart, Optional.ofNullable(readingRole)),
                console,
                texts);
    }
}
