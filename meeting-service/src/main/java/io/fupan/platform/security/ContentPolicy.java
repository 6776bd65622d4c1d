package io.fupan.platform.security;

/**
 * What a browser may load, run and show of ours (CSP, level 3). Scripts and styles come from our own files alone: what
 * somebody wrote can be neither, wherever it ends up. Even our scripts turn no text into markup but through the one
 * place where Svelte makes its own templates.
 */
final class ContentPolicy {

    private static final String DOCUMENTATION = "/swagger-ui/";

    private static final String PAGES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "require-trusted-types-for 'script'",
            "trusted-types svelte-trusted-html");

    /** The page that shows the interface is not ours: it sets styles in its markup and brings its pictures along. */
    private static final String BORROWED = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'");

    private final String ancestors;

    /** @param ancestors who may embed us, as the policy writes it */
    ContentPolicy(String ancestors) {
        this.ancestors = "; frame-ancestors " + ancestors;
    }

    /** @param path of the request within the service */
    String of(String path) {
        return (path.startsWith(DOCUMENTATION) ? BORROWED : PAGES) + ancestors;
    }
}
