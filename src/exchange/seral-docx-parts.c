/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-docx-private.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-html.h"
#include "seral-web-resources.h"

/* The parts of an office document besides its body. */

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define NAMESPACES \
  " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"" \
  " xmlns:r=\"" OFFICE "relationships\"" \
  " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"" \
  " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"" \
  " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""

static const char content_types[] = DECLARATION
  "<Types xmlns=\"" PACKAGE "content-types\">"
  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  "<Default Extension=\"png\" ContentType=\"image/png\"/>"
  "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE "document.main+xml\"/>"
  "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD_TYPE "styles+xml\"/>"
  "<Override PartName=\"/word/numbering.xml\" ContentType=\"" WORD_TYPE "numbering+xml\"/>"
  "<Override PartName=\"/word/settings.xml\" ContentType=\"" WORD_TYPE "settings+xml\"/>"
  "<Override PartName=\"/word/header1.xml\" ContentType=\"" WORD_TYPE "header+xml\"/>"
  "<Override PartName=\"/word/footer1.xml\" ContentType=\"" WORD_TYPE "footer+xml\"/>"
  "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
  "<Override PartName=\"/docProps/app.xml\" "
  "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
  "</Types>\n";

static const char package_relations[] = DECLARATION
  "<Relationships xmlns=\"" PACKAGE "relationships\">"
  "<Relationship Id=\"rId1\" Type=\"" OFFICE "relationships/officeDocument\" Target=\"word/document.xml\"/>"
  "<Relationship Id=\"rId2\" Type=\"" PACKAGE "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
  "<Relationship Id=\"rId3\" Type=\"" OFFICE "relationships/extended-properties\" Target=\"docProps/app.xml\"/>"
  "</Relationships>\n";

static const char document_relations[] =
  "<Relationship Id=\"rId1\" Type=\"" OFFICE "relationships/styles\" Target=\"styles.xml\"/>"
  "<Relationship Id=\"rId2\" Type=\"" OFFICE "relationships/numbering\" Target=\"numbering.xml\"/>"
  "<Relationship Id=\"rId3\" Type=\"" OFFICE "relationships/settings\" Target=\"settings.xml\"/>"
  "<Relationship Id=\"rId4\" Type=\"" OFFICE "relationships/header\" Target=\"header1.xml\"/>"
  "<Relationship Id=\"rId5\" Type=\"" OFFICE "relationships/footer\" Target=\"footer1.xml\"/>\n";

static const char app_properties[] = DECLARATION
  "<Properties xmlns=\"" OFFICE "extended-properties\"><Application>Seral</Application></Properties>\n";

static const char settings[] = DECLARATION
  "<w:settings" NAMESPACES "><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
  "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>\n";

/* The page, with the head that runs along on all but the first. */
static const char section[] =
  "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
  "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
  "<w:pgMar w:top=\"1250\" w:right=\"1250\" w:bottom=\"1250\" w:left=\"1250\" w:header=\"600\" w:footer=\"600\" "
  "w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

/* A file of data/web, with what stands between its signs put in. */
static char *
fill_template (const char         *name,
               const char * const *values)
{
  g_autofree char *path = g_strconcat (SERAL_RESOURCE_PATH "/web/", name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (seral_web_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GString *filled = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  for (; values[0] != NULL; values += 2)
    g_string_replace (filled, values[0], values[1], 0);

  return g_string_free (filled, FALSE);
}

static void
add_styles (SeralDocx *self)
{
  SeralCatalogue *catalogue = seral_report_get_catalogue (self->report);
  gboolean rtl = seral_catalogue_is_rtl (catalogue);
  const char * const values[] = {
    "@LANGUAGE@", seral_catalogue_get_language (catalogue),
    "@PARAGRAPH@", rtl ? "<w:bidi/>" : "",
    "@RUN@", rtl ? "<w:rtl/>" : "",
    NULL,
  };
  g_autofree char *styles = fill_template ("docx-styles.xml", values);

  seral_package_add_text (self->package, "word/styles.xml", styles);
}

/* Each numbered list counts for itself. */
static void
add_numbering (SeralDocx *self)
{
  g_autoptr (GString) lists = g_string_new (NULL);
  const char *values[] = { "@LISTS@", NULL, NULL };
  g_autofree char *numbering = NULL;

  for (guint i = 1; i <= self->n_lists; i++)
    g_string_append_printf (lists, "<w:num w:numId=\"%u\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                                   "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\n", i + 1);
  values[1] = lists->str;
  numbering = fill_template ("docx-numbering.xml", values);
  seral_package_add_text (self->package, "word/numbering.xml", numbering);
}

static void
add_header (SeralDocx *self)
{
  g_autoptr (GString) xml = g_string_new (DECLARATION "<w:hdr" NAMESPACES "><w:p><w:pPr><w:pStyle w:val=\"Header\"/>"
                                          "</w:pPr><w:r><w:t xml:space=\"preserve\">");

  seral_html_append_text (xml, seral_report_get_running_head (self->report));
  g_string_append (xml, "</w:t></w:r></w:p></w:hdr>\n");
  seral_package_add_text (self->package, "word/header1.xml", xml->str);
}

static void
add_footer (SeralDocx *self)
{
  g_autoptr (GString) xml = g_string_new (DECLARATION "<w:ftr" NAMESPACES "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
                                          "</w:pPr>");

  seral_docx_append_field (xml, "PAGE", "1");
  g_string_append (xml, "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>");
  seral_docx_append_field (xml, "NUMPAGES", "1");
  g_string_append (xml, "</w:p></w:ftr>\n");
  seral_package_add_text (self->package, "word/footer1.xml", xml->str);
}

static void
append_property (GString    *xml,
                 const char *name,
                 const char *value)
{
  g_string_append_printf (xml, "<%s>", name);
  seral_html_append_text (xml, value);
  g_string_append_printf (xml, "</%s>", name);
}

/* The author is the organisation, never who sits at the machine. */
static void
add_properties (SeralDocx *self)
{
  g_autoptr (GDateTime) time = seral_export_get_time ();
  g_autofree char *created = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (GString) xml = g_string_new (DECLARATION
    "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");

  append_property (xml, "dc:title", seral_report_get_title (self->report));
  append_property (xml, "dc:subject", seral_report_get_subject (self->report));
  append_property (xml, "dc:creator", seral_report_get_organisation (self->report));
  append_property (xml, "dc:language", seral_catalogue_get_language (seral_report_get_catalogue (self->report)));
  append_property (xml, "cp:lastModifiedBy", seral_report_get_organisation (self->report));
  g_string_append_printf (xml, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%s</dcterms:created>"
                               "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%s</dcterms:modified>"
                               "</cp:coreProperties>\n", created, created);
  seral_package_add_text (self->package, "docProps/core.xml", xml->str);
}

static void
add_document (SeralDocx *self)
{
  g_autoptr (GString) xml = g_string_new (DECLARATION "<w:document" NAMESPACES "><w:body>\n");
  g_autoptr (GString) relations = g_string_new (DECLARATION "<Relationships xmlns=\"" PACKAGE "relationships\">\n");

  g_string_append_len (xml, self->body->str, (gssize) self->body->len);
  g_string_append (xml, section);
  g_string_append (xml, "</w:body></w:document>\n");
  seral_package_add_text (self->package, "word/document.xml", xml->str);

  g_string_append (relations, document_relations);
  g_string_append_len (relations, self->relations->str, (gssize) self->relations->len);
  g_string_append (relations, "</Relationships>\n");
  seral_package_add_text (self->package, "word/_rels/document.xml.rels", relations->str);
}

/*
 * seral_docx_finish:
 * @self: a document, whose body is whole
 * @error: return location for an error
 *
 * Adds all other parts, and packs them.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_docx_finish (SeralDocx  *self,
                   GError    **error)
{
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }

  seral_package_add_text (self->package, "[Content_Types].xml", content_types);
  seral_package_add_text (self->package, "_rels/.rels", package_relations);
  add_document (self);
  add_styles (self);
  add_numbering (self);
  seral_package_add_text (self->package, "word/settings.xml", settings);
  add_header (self);
  add_footer (self);
  add_properties (self);
  seral_package_add_text (self->package, "docProps/app.xml", app_properties);

  return seral_package_finish (self->package, error);
}
