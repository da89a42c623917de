package org.comity.server.api;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.comity.server.desk.AccountDesk;
import org.comity.server.rights.Actor;
import org.comity.server.rights.Role;
import org.comity.terms.BadInput;
import org.comity.terms.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators. A new account's password and token are shown once, in the answer, and kept as hashes. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountRoutes {

    private final AccountDesk desk;
    private final SecureRandom random = new SecureRandom();

    AccountRoutes(AccountDesk desk) {
        this.desk = desk;
    }

    record AccountForm(String user, String displayName, String role) {}

    record NewAccountForm(
            @Nullable String user,
            @Nullable String displayName,
            @Nullable String role) {}

    record OpenedForm(String user, String role, String password, String token) {}

    @GetMapping
    List<AccountForm> list(Actor actor) {
        return desk.list(actor).stream()
                .map(account -> new AccountForm(
                        account.user(), account.displayName(), account.role().word()))
                .toList();
    }

    @PostMapping
    ResponseEntity<OpenedForm> open(Actor actor, @RequestBody NewAccountForm form) {
        String word = form.role() == null ? "" : form.role();
        Role role = Role.find(word)
                .orElseThrow(() -> BadInput.at(
                        Place.of("role"),
                        "there is no role '" + word + "'",
                        "expected one of "
                                + String.join(
                                        ", ",
                                        List.of(Role.values()).stream()
                                                .map(Role::word)
                                                .toList()),
                        ""));
        AccountDesk.Secrets secrets = new AccountDesk.Secrets(secret(12), secret(24));
        Actor made = desk.open(
                actor,
                new AccountDesk.NewAccount(
                        form.user() == null ? "" : form.user(),
                        form.displayName() == null ? "" : form.displayName(),
                        role),
                secrets);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new OpenedForm(made.user(), made.role().word(), secrets.password(), secrets.token()));
    }

    private String secret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
