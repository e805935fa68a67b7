/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-pdf-metadata.h"
#include "exchange/seral-report-private.h"

static void
append_element (GString    *xml,
                const char *before,
                const char *text,
                const char *after)
{
  g_autofree char *clean = NULL;
  g_autofree char *escaped = NULL;

  if (text == NULL || text[0] == '\0')
    return;

  clean = seral_report_dup_text (text);
  escaped = g_markup_escape_text (clean, -1);
  g_string_append_printf (xml, "   %s%s%s\n", before, escaped, after);
}

/**
 * seral_pdf_metadata_new:
 * @info: what the file says of itself
 * @language: its language
 * @date: when it was made
 *
 * Writes an XMP packet (ISO 16684-1) that says the same as the information of a PDF.
 *
 * Returns: (transfer full): the packet
 */
char *
seral_pdf_metadata_new (const SeralExportInfo *info,
                        const char            *language,
                        const char            *date)
{
  GString *xml;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (language != NULL && date != NULL, NULL);

  xml = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                      "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
                      "   <dc:format>application/pdf</dc:format>\n");
  append_element (xml, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->title,
                  "</rdf:li></rdf:Alt></dc:title>");
  append_element (xml, "<dc:creator><rdf:Seq><rdf:li>", info->organisation, "</rdf:li></rdf:Seq></dc:creator>");
  append_element (xml, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->subject,
                  "</rdf:li></rdf:Alt></dc:description>");
  append_element (xml, "<dc:language><rdf:Bag><rdf:li>", language, "</rdf:li></rdf:Bag></dc:language>");
  append_element (xml, "<pdf:Keywords>", info->keywords, "</pdf:Keywords>");
  append_element (xml, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
  append_element (xml, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
  append_element (xml, "<xmp:CreatorTool>", "Seral " SERAL_VERSION, "</xmp:CreatorTool>");
  g_string_append (xml, "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");

  return g_string_free (xml, FALSE);
}
