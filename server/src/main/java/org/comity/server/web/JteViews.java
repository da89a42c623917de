package org.comity.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds a page's template by its name and writes it. The name {@code case} is the template {@code case.jte}; a name with no template is
 * left to other resolvers, which is how {@code redirect:} works.
 */
@Component
final class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, JteViews.class.getClassLoader(), "org.comity.server.pages");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return name.indexOf(':') < 0 && templates.hasTemplate(template) ? new Page(template) : null;
    }

    /** One template. The page is made whole before its first byte is sent: a failing template never leaves half a page. */
    private final class Page implements View {

        private final String template;

        private Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(template, parameters(model), output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        /** The template's own parameters; what Spring adds to a model (binding results and the like) is not for it. */
        private Map<String, Object> parameters(@Nullable Map<String, ?> model) {
            Map<String, Object> parameters = new java.util.HashMap<>();
            if (model != null) {
                for (String name : templates.getParamInfo(template).keySet()) {
                    Object value = model.get(name);
                    if (value != null) {
                        parameters.put(name, value);
                    }
                }
            }
            return parameters;
        }
    }
}
