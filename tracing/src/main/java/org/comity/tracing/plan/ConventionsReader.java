package org.comity.tracing.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.tracing.Conventions;
import org.comity.tracing.OrderPolicy;
import org.comity.tracing.Setting;
import org.comity.tracing.Setting.Switch;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;

/** Reads the parts of a plan that say how entries are read: {@code order} and {@code conventions} (tracing 4.11). */
final class ConventionsReader {

    private ConventionsReader() {}

    static Conventions read(YamlMap plan) {
        OrderPolicy order = plan.find("order")
                .map(node -> OrderPolicy.find(node.asScalar().asText())
                        .orElseThrow(() -> TracingPlanReader.notOneOf(node, OrderPolicy.words())))
                .orElse(OrderPolicy.STATEMENT);
        List<Setting> chosen = new ArrayList<>();
        plan.find("conventions").ifPresent(node -> {
            YamlMap conventions = node.asMap()
                    .allowOnly(Arrays.stream(Switch.values()).map(Switch::text).toList(), "conventions");
            for (Switch decides : Switch.values()) {
                Optional<YamlNode> word = conventions.find(decides.text());
                word.map(each -> setting(decides, each)).ifPresent(chosen::add);
            }
        });
        return Conventions.of(order, chosen);
    }

    private static Setting setting(Switch decides, YamlNode word) {
        return Setting.find(decides, word.asScalar().asText())
                .orElseThrow(() -> TracingPlanReader.notOneOf(
                        word, decides.settings().stream().map(Setting::text).toList()));
    }
}
