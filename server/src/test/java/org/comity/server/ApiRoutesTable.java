package org.comity.server;

import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.server.api.ApiRoutes;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The routes that the API's classes declare: {@code GET /api/v1/cases/{id}}. */
final class ApiRoutesTable {

    private ApiRoutesTable() {}

    static TreeSet<String> read() {
        TreeSet<String> routes = new TreeSet<>();
        for (Class<?> type : Objects.requireNonNull(ApiRoutes.class.getAnnotation(Import.class))
                .value()) {
            RequestMapping base = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
            String prefix = base == null ? "" : base.path()[0];
            Arrays.stream(type.getDeclaredMethods())
                    .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                    .filter(Objects::nonNull)
                    .forEach(mapping -> routes(prefix, mapping).forEach(routes::add));
        }
        return routes;
    }

    private static Stream<String> routes(String prefix, RequestMapping mapping) {
        String[] paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        return Arrays.stream(paths)
                .flatMap(path -> Arrays.stream(mapping.method()).map(method -> method + " " + prefix + path));
    }
}
