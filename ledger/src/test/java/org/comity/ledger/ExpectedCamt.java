package org.comity.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.yaml.YamlList;
import org.comity.yaml.YamlMap;
import org.comity.yaml.YamlNode;
import org.comity.yaml.YamlReader;

/** What the JSON beside a camt file says: a dump of the objects that another library (genkgo/camt) made of it. */
final class ExpectedCamt {

    /** @param amount the amount in minor units with its currency: {@code -700 EUR} */
    record ExpectedEntry(
            String amount,
            boolean booked,
            Optional<String> bookedOn,
            Optional<String> valueOn,
            Optional<String> account) {}

    record ExpectedBalance(String type, String amount, String day) {}

    final List<ExpectedEntry> entries = new ArrayList<>();
    final List<ExpectedBalance> balances = new ArrayList<>();

    static ExpectedCamt read(Path json) {
        ExpectedCamt expected = new ExpectedCamt();
        YamlMap message = YamlReader.read(json).asMap();
        for (YamlNode node : list(message, "getEntries")) {
            YamlMap entry = node.asMap();
            Optional<YamlMap> record =
                    entry.find("getRecord").filter(YamlMap.class::isInstance).map(YamlNode::asMap);
            record.ifPresent(expected::balances);
            expected.entries.add(new ExpectedEntry(
                    money(entry.get("getAmount").asMap()),
                    entry.findText("getStatus").orElse("BOOK").equals("BOOK"),
                    day(entry, "getBookingDate"),
                    day(entry, "getValueDate"),
                    record.flatMap(stmt -> stmt.find("getAccount"))
                            .map(YamlNode::asMap)
                            .flatMap(account -> account.findText("getIdentification"))));
        }
        for (YamlNode node : list(message, "getRecords")) {
            if (node instanceof YamlMap record) {
                expected.balances(record);
            }
        }
        return expected;
    }

    private void balances(YamlMap record) {
        for (YamlNode node : list(record, "getBalances")) {
            YamlMap balance = node.asMap();
            balances.add(new ExpectedBalance(
                    balance.getText("getType"),
                    money(balance.get("getAmount").asMap()),
                    day(balance, "getDate").orElseThrow()));
        }
    }

    private static List<YamlNode> list(YamlMap map, String key) {
        return map.find(key)
                .filter(YamlList.class::isInstance)
                .map(node -> node.asList().elements())
                .orElse(List.of());
    }

    private static String money(YamlMap money) {
        return money.getText("getAmount") + " "
                + money.get("getCurrency").asMap().getText("getCode");
    }

    private static Optional<String> day(YamlMap map, String key) {
        return map.find(key).map(node -> node.asMap().getText("0").substring(0, 10));
    }
}
