package io.taskbell.api.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which methods an address knows. The server does not tell it with its 405, and where the paths of
 * two resources overlap it takes an unknown method for an unknown address.
 */
@Singleton
class AllowedMethods {
    private record Route(Pattern path, String method) {}

    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        routes =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .<Class<?>>map(bean -> bean.getBeanClass())
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .distinct()
                        .flatMap(AllowedMethods::routesOf)
                        .toList();
    }

    /** In alphabetical order; empty if there is nothing at this address. */
    Set<String> at(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.path().matcher(path).matches()) {
                methods.add(route.method());
            }
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static Stream<Route> routesOf(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(
                        method ->
                                Arrays.stream(method.getAnnotations())
                                        .map(Annotation::annotationType)
                                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                                        .map(
                                                type ->
                                                        new Route(
                                                                path(resource, method),
                                                                type.getAnnotation(HttpMethod.class)
                                                                        .value())));
    }

    private static Pattern path(Class<?> resource, Method method) {
        String template =
                template(resource.getAnnotation(Path.class))
                        + template(method.getAnnotation(Path.class));
        return Pattern.compile(template.replaceAll("\\{[^/]+}", "[^/]+") + "/?");
    }

    private static String template(@Nullable Path path) {
        return path == null ? "" : "/" + path.value().replaceAll("^/|/$", "");
    }
}
