/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-html.h"
#include "seral-web-resources.h"

/*
 * Pages that stand alone: style and script are in them, and a policy lets the
 * browser take these two and nothing else, from nowhere else.
 */

/* A file of data/web. Asking the resource for itself is also what keeps the linker from dropping it. */
static GBytes *
lookup (const char *name)
{
  g_autofree char *path = g_strconcat (SERAL_RESOURCE_PATH "/web/", name, NULL);
  GBytes *bytes = g_resource_lookup_data (seral_web_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);

  return bytes;
}

static void
append_bytes (GString *html,
              GBytes  *bytes)
{
  g_string_append_len (html, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

/* The style sheets one after the other, as they stand in the page. */
static GBytes *
join_styles (const char * const *styles)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; styles[i] != NULL; i++)
    {
      g_autoptr (GBytes) style = lookup (styles[i]);

      append_bytes (all, style);
    }

  return g_string_free_to_bytes (all);
}

static char *
create_hash (GBytes *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_checksum_get_digest (checksum, digest, &length);

  return g_base64_encode (digest, length);
}

static void
append_policy (GString    *html,
               GBytes     *style,
               const char *script)
{
  g_autofree char *style_hash = create_hash (style);

  g_string_append (html, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
                         "form-action 'none'; ");
  if (script != NULL)
    {
      g_autoptr (GBytes) bytes = lookup (script);
      g_autofree char *hash = create_hash (bytes);

      g_string_append_printf (html, "script-src 'sha256-%s'; ", hash);
    }
  g_string_append_printf (html, "style-src 'sha256-%s'\">\n", style_hash);
}

/**
 * seral_html_append_text:
 * @html: where to write
 * @text: text, UTF-8
 *
 * Writes a text so that it shows as it is, between tags and in an attribute; what
 * HTML cannot hold goes.
 */
void
seral_html_append_text (GString    *html,
                        const char *text)
{
  g_return_if_fail (html != NULL);
  g_return_if_fail (text != NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (html, "&amp;");
      else if (c == '<')
        g_string_append (html, "&lt;");
      else if (c == '>')
        g_string_append (html, "&gt;");
      else if (c == '"')
        g_string_append (html, "&quot;");
      else if (c == '\'')
        g_string_append (html, "&#39;");
      else if ((c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff) || c == '\n' || c == '\t')
        g_string_append_unichar (html, c);
    }
}

/**
 * seral_html_append_element:
 * @html: where to write
 * @tag: name of an element
 * @class_name: (nullable): its class
 * @text: what stands in it; nothing is written where it is ""
 *
 * Writes an element that holds a text.
 */
void
seral_html_append_element (GString    *html,
                           const char *tag,
                           const char *class_name,
                           const char *text)
{
  g_return_if_fail (html != NULL);
  g_return_if_fail (tag != NULL);
  g_return_if_fail (text != NULL);

  if (text[0] == '\0')
    return;

  g_string_append_printf (html, class_name != NULL ? "<%s class=\"%s\">" : "<%s>", tag, class_name);
  seral_html_append_text (html, text);
  g_string_append_printf (html, "</%s>\n", tag);
}

/**
 * seral_html_append_json:
 * @html: where to write
 * @id: the id by which the script finds it
 * @json: JSON
 *
 * Writes data for the script. Nothing in it can end its element.
 */
void
seral_html_append_json (GString    *html,
                        const char *id,
                        const char *json)
{
  g_return_if_fail (html != NULL);
  g_return_if_fail (id != NULL);
  g_return_if_fail (json != NULL);

  g_string_append_printf (html, "<script type=\"application/json\" id=\"%s\">", id);
  /* A less-than sign stands in strings alone, where it can be written otherwise. */
  for (const char *p = json; *p != '\0'; p++)
    {
      if (*p == '<')
        g_string_append (html, "\\u003c");
      else
        g_string_append_c (html, *p);
    }
  g_string_append (html, "</script>\n");
}

/**
 * seral_html_begin_page:
 * @html: where to write
 * @catalogue: the language
 * @title: what the page is called
 * @styles: (array zero-terminated=1): its style sheets, files of data/web
 * @script: (nullable): its script, likewise
 *
 * Writes a page up to the beginning of its body. The page asks nothing of any
 * network, and its policy forbids it to.
 */
void
seral_html_begin_page (GString            *html,
                       SeralCatalogue     *catalogue,
                       const char         *title,
                       const char * const *styles,
                       const char         *script)
{
  g_autoptr (GBytes) style = NULL;

  g_return_if_fail (html != NULL);
  g_return_if_fail (catalogue != NULL);
  g_return_if_fail (title != NULL);
  g_return_if_fail (styles != NULL);

  style = join_styles (styles);
  g_string_append (html, "<!DOCTYPE html>\n<html lang=\"");
  seral_html_append_text (html, seral_catalogue_get_language (catalogue));
  g_string_append_printf (html, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          seral_catalogue_is_rtl (catalogue) ? "rtl" : "ltr");
  append_policy (html, style, script);
  g_string_append (html, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"referrer\" content=\"no-referrer\">\n"
                         "<meta name=\"generator\" content=\"Seral " SERAL_VERSION "\">\n");
  seral_html_append_element (html, "title", NULL, title);
  g_string_append (html, "<style>");
  append_bytes (html, style);
  g_string_append (html, "</style>\n</head>\n<body>\n");
}

/**
 * seral_html_end_page:
 * @html: where to write
 * @script: (nullable): its script, as when the page was begun
 *
 * Writes the end of a page.
 */
void
seral_html_end_page (GString    *html,
                     const char *script)
{
  g_return_if_fail (html != NULL);

  if (script != NULL)
    {
      g_autoptr (GBytes) bytes = lookup (script);

      g_string_append (html, "<script>");
      append_bytes (html, bytes);
      g_string_append (html, "</script>\n");
    }
  g_string_append (html, "</body>\n</html>\n");
}
