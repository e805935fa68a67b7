/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-docx-private.h"
#include "exchange/seral-export-page.h"
#include "exchange/seral-html.h"

/* Of a length: English Metric Units to a point, twentieths of a point to a point. */
#define EMU_PER_POINT   12700.0
#define TWIPS_PER_POINT 20.0

/* Pixels per point of a picture: sharp on paper. */
#define PICTURE_SCALE 3.0

/* A chart is laid out for this width, in points, and stands on a page in that of the text. */
#define CHART_WIDTH 680.0
#define HIGHEST_PICTURE 640.0

/* XML escapes what HTML does, and takes no more than it. */
static void
append_escaped (GString    *xml,
                const char *text)
{
  seral_html_append_text (xml, text);
}

/*
 * seral_docx_get_bookmark:
 * @self: a document
 * @id: id of a block
 *
 * Returns: the number of the bookmark that stands there, from 1
 */
guint
seral_docx_get_bookmark (SeralDocx  *self,
                         const char *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->bookmarks, id));

  if (number > 0)
    return number;

  number = g_hash_table_size (self->bookmarks) + 1;
  g_hash_table_insert (self->bookmarks, g_strdup (id), GUINT_TO_POINTER (number));

  return number;
}

/*
 * seral_docx_begin_paragraph:
 * @self: a document
 * @style: the paragraph's style
 * @block: (nullable): the block it is of, for its bookmark and how it breaks
 *
 * Opens a paragraph.
 */
void
seral_docx_begin_paragraph (SeralDocx              *self,
                            const char             *style,
                            const SeralReportBlock *block)
{
  g_string_append_printf (self->body, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", style);
  if (block != NULL && block->keep_with_next)
    g_string_append (self->body, "<w:keepNext/>");
  if (block != NULL && block->break_before)
    g_string_append (self->body, "<w:pageBreakBefore/>");
  g_string_append (self->body, "</w:pPr>");

  if (block != NULL && block->id != NULL)
    {
      guint number = seral_docx_get_bookmark (self, block->id);

      g_string_append_printf (self->body, "<w:bookmarkStart w:id=\"%u\" w:name=\"_Ref%u\"/><w:bookmarkEnd w:id=\"%u\"/>",
                              number, number, number);
    }
}

/*
 * seral_docx_end_paragraph:
 * @self: a document in a paragraph
 *
 * Closes it.
 */
void
seral_docx_end_paragraph (SeralDocx *self)
{
  g_string_append (self->body, "</w:p>\n");
}

/*
 * seral_docx_append_string:
 * @self: a document in a paragraph
 * @style: (nullable): a style of characters
 * @text: what to write; line ends are line breaks
 *
 * Writes text.
 */
void
seral_docx_append_string (SeralDocx  *self,
                          const char *style,
                          const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append (self->body, "<w:r>");
  if (style != NULL)
    g_string_append_printf (self->body, "<w:rPr><w:rStyle w:val=\"%s\"/></w:rPr>", style);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (self->body, i > 0 ? "<w:br/><w:t xml:space=\"preserve\">" : "<w:t xml:space=\"preserve\">");
      append_escaped (self->body, lines[i]);
      g_string_append (self->body, "</w:t>");
    }
  g_string_append (self->body, "</w:r>");
}

static guint
add_relation (SeralDocx  *self,
              const char *type,
              const char *target,
              gboolean    external)
{
  guint number = ++self->n_relations;

  g_string_append_printf (self->relations,
                          "<Relationship Id=\"rIdX%u\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                          "relationships/%s\" Target=\"", number, type);
  append_escaped (self->relations, target);
  g_string_append (self->relations, external ? "\" TargetMode=\"External\"/>\n" : "\"/>\n");

  return number;
}

static void
append_run (SeralDocx            *self,
            const SeralReportRun *run)
{
  switch (run->kind)
    {
    case SERAL_REPORT_RUN_LINK:
      g_string_append_printf (self->body, "<w:hyperlink r:id=\"rIdX%u\">",
                              add_relation (self, "hyperlink", run->target, TRUE));
      seral_docx_append_string (self, "Hyperlink", run->text);
      g_string_append (self->body, "</w:hyperlink>");
      break;
    case SERAL_REPORT_RUN_REFERENCE:
      g_string_append_printf (self->body, "<w:hyperlink w:anchor=\"_Ref%u\">",
                              seral_docx_get_bookmark (self, run->target));
      seral_docx_append_string (self, "Hyperlink", run->text);
      g_string_append (self->body, "</w:hyperlink>");
      break;
    case SERAL_REPORT_RUN_STRONG:
      seral_docx_append_string (self, "Strong", run->text);
      break;
    case SERAL_REPORT_RUN_PLAIN:
    default:
      seral_docx_append_string (self, NULL, run->text);
      break;
    }
}

/*
 * seral_docx_append_text:
 * @self: a document in a paragraph
 * @text: what to write
 *
 * Writes text with its links.
 */
void
seral_docx_append_text (SeralDocx             *self,
                        const SeralReportText *text)
{
  for (guint i = 0; i < text->n_runs; i++)
    append_run (self, &text->runs[i]);
}

/*
 * seral_docx_append_field:
 * @xml: a paragraph
 * @instruction: what is shown there
 * @shown: what it was when it was written
 *
 * Writes a field, which the office program brings up to date.
 */
void
seral_docx_append_field (GString    *xml,
                         const char *instruction,
                         const char *shown)
{
  g_string_append_printf (xml, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
                               " %s </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>%s"
                               "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", instruction, shown);
}

static SeralScene *
layout_chart (SeralDocx              *self,
              const SeralReportBlock *block)
{
  g_autoptr (SeralStyle) style = seral_style_new (SERAL_SCHEME_PRINT, FALSE, NULL, 1.0);
  g_autoptr (SeralChart) chart = seral_report_create_chart (self->report, block, style);
  SeralChartSize size;

  seral_chart_measure (chart, &size);

  return seral_chart_layout (chart, self->context, MAX (CHART_WIDTH, size.min_width),
                             MAX (size.natural_height, size.min_height));
}

/* In the width of the text, unless it would be higher than a page. */
static void
append_drawing (SeralDocx              *self,
                const SeralReportBlock *block,
                SeralScene             *scene,
                guint                   relation)
{
  double width = SERAL_DOCX_WIDTH / TWIPS_PER_POINT;
  double height = width * seral_scene_get_height (scene) / seral_scene_get_width (scene);
  double shrink = MIN (1.0, HIGHEST_PICTURE / height);
  gint64 cx = (gint64) (width * shrink * EMU_PER_POINT);
  gint64 cy = (gint64) (height * shrink * EMU_PER_POINT);
  guint number = self->n_pictures;

  g_string_append_printf (self->body, "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                          "<wp:extent cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT "\"/>"
                          "<wp:docPr id=\"%u\" name=\"Chart %u\" descr=\"", cx, cy, number, number);
  append_escaped (self->body, block->description);
  g_string_append_printf (self->body, "\"/><a:graphic><a:graphicData "
                          "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
                          "<pic:cNvPr id=\"%u\" name=\"chart%u.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
                          "<a:blip r:embed=\"rIdX%u\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
                          "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT
                          "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                          "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
                          number, number, relation, cx, cy);
}

/*
 * seral_docx_append_picture:
 * @self: a document in a paragraph
 * @block: a figure
 *
 * Writes its chart as a picture with a text in its place for those who do not see it.
 */
void
seral_docx_append_picture (SeralDocx              *self,
                           const SeralReportBlock *block)
{
  g_autoptr (SeralScene) scene = layout_chart (self, block);
  g_autoptr (GBytes) png = NULL;
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;

  if (self->error != NULL)
    return;
  png = seral_export_png (scene, PICTURE_SCALE, &self->error);
  if (png == NULL)
    return;

  self->n_pictures++;
  target = g_strdup_printf ("media/chart%u.png", self->n_pictures);
  name = g_strconcat ("word/", target, NULL);
  seral_package_add (self->package, name, g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  append_drawing (self, block, scene, add_relation (self, "image", target, FALSE));
}
