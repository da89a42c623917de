package org.comity.server.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.server.desk.DocumentDesk;
import org.comity.server.rights.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case: {@code people/queries.csv} and the lists beside it, the tracing plan and statements under {@code money/}. */
@RestController
@RequestMapping("/api/v1/cases/{id}/documents")
class DocumentRoutes {

    private final DocumentDesk desk;

    DocumentRoutes(DocumentDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<String> list(Actor actor, @PathVariable UUID id) {
        return desk.list(actor, id);
    }

    /** The body is the document, byte by byte. A document is never replaced. */
    @PostMapping
    ResponseEntity<Map<String, Object>> add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestBody byte[] content) {
        desk.add(actor, id, name, content);
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("name", name, "bytes", content.length));
    }
}
