/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-docx-private.h"
#include "exchange/seral-report-docx.h"

static void write_block (SeralDocx              *docx,
                         const SeralReportBlock *block);

static void
write_heading (SeralDocx              *docx,
               const SeralReportBlock *block)
{
  g_autofree char *style = g_strdup_printf ("Heading%u", block->level);

  seral_docx_begin_paragraph (docx, style, block);
  seral_docx_append_text (docx, &block->text);
  seral_docx_end_paragraph (docx);
}

static void
write_paragraph (SeralDocx              *docx,
                 const SeralReportBlock *block)
{
  static const char * const styles[] = {
    [SERAL_REPORT_BODY] = "Normal",
    [SERAL_REPORT_TITLE] = "Title",
    [SERAL_REPORT_SUBTITLE] = "Subtitle",
    [SERAL_REPORT_LEAD] = "Lead",
    [SERAL_REPORT_LABEL] = "Label",
    [SERAL_REPORT_NOTE] = "Note",
  };

  seral_docx_begin_paragraph (docx, styles[block->role], block);
  seral_docx_append_text (docx, &block->text);
  seral_docx_end_paragraph (docx);
}

/* A numbered list is one of its own, so that it begins at 1. */
static void
write_list (SeralDocx              *docx,
            const SeralReportBlock *block)
{
  if (block->ordered)
    docx->n_lists++;

  for (guint i = 0; i < block->n_items; i++)
    {
      if (block->ordered)
        g_string_append_printf (docx->body, "<w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/><w:numPr><w:ilvl w:val=\"0\"/>"
                                            "<w:numId w:val=\"%u\"/></w:numPr></w:pPr>", docx->n_lists + 1);
      else
        seral_docx_begin_paragraph (docx, "ListBullet", NULL);
      seral_docx_append_text (docx, &block->items[i]);
      seral_docx_end_paragraph (docx);
    }
}

/* Of what is wide, what a column should have; office programs make the best of it. */
static guint
get_weight (const SeralReportBlock *block,
            guint                   column)
{
  if (block->table == SERAL_REPORT_TABLE_FACTS)
    return column == 0 ? 3 : 7;

  switch (block->columns[column].kind)
    {
    case SERAL_REPORT_COLUMN_TEXT:
      return 12;
    case SERAL_REPORT_COLUMN_NUMBER:
      return 5;
    case SERAL_REPORT_COLUMN_WORD:
    case SERAL_REPORT_COLUMN_DATE:
    default:
      return 6;
    }
}

static void
begin_table (SeralDocx              *docx,
             const SeralReportBlock *block)
{
  gboolean rtl = seral_catalogue_is_rtl (seral_report_get_catalogue (docx->report));
  guint sum = 0;

  g_string_append_printf (docx->body, "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>%s"
                                      "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"%s\" w:firstRow=\"%d\" "
                                      "w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" "
                                      "w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
                          rtl ? "<w:bidiVisual/>" : "",
                          block->table == SERAL_REPORT_TABLE_DATA ? "06A0" : "0680",
                          block->table == SERAL_REPORT_TABLE_DATA);
  for (guint i = 0; i < block->n_columns; i++)
    sum += get_weight (block, i);
  for (guint i = 0; i < block->n_columns; i++)
    g_string_append_printf (docx->body, "<w:gridCol w:w=\"%u\"/>", SERAL_DOCX_WIDTH * get_weight (block, i) / sum);
  g_string_append (docx->body, "</w:tblGrid>\n");
}

static void
begin_cell (SeralDocx             *docx,
            SeralReportColumnKind  kind)
{
  g_string_append (docx->body, "<w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>");
  if (kind == SERAL_REPORT_COLUMN_NUMBER)
    g_string_append (docx->body, "<w:jc w:val=\"end\"/>");
  g_string_append (docx->body, "</w:pPr>");
}

static void
end_cell (SeralDocx *docx)
{
  g_string_append (docx->body, "</w:p></w:tc>");
}

/* Heads come again on each page. */
static void
write_heads (SeralDocx              *docx,
             const SeralReportBlock *block)
{
  g_string_append (docx->body, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
  for (guint i = 0; i < block->n_columns; i++)
    {
      begin_cell (docx, block->columns[i].kind);
      seral_docx_append_string (docx, NULL, block->columns[i].title);
      end_cell (docx);
    }
  g_string_append (docx->body, "</w:tr>\n");
}

static void
write_table (SeralDocx              *docx,
             const SeralReportBlock *block)
{
  if (block->text.n_runs > 0)
    {
      seral_docx_begin_paragraph (docx, "Caption", block);
      seral_docx_append_text (docx, &block->text);
      seral_docx_end_paragraph (docx);
    }

  begin_table (docx, block);
  if (block->table == SERAL_REPORT_TABLE_DATA)
    write_heads (docx, block);
  for (guint row = 0; row < seral_report_block_get_n_rows (block); row++)
    {
      g_string_append (docx->body, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      for (guint i = 0; i < block->n_columns; i++)
        {
          begin_cell (docx, block->columns[i].kind);
          seral_docx_append_text (docx, seral_report_block_get_cell (block, row, i));
          end_cell (docx);
        }
      g_string_append (docx->body, "</w:tr>\n");
    }
  /* Tables that touch would become one. */
  g_string_append (docx->body, "</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr></w:p>\n");
}

static void
write_figure (SeralDocx              *docx,
              const SeralReportBlock *block)
{
  if (block->text.n_runs > 0)
    {
      seral_docx_begin_paragraph (docx, "Caption", block);
      seral_docx_append_text (docx, &block->text);
      seral_docx_end_paragraph (docx);
    }

  seral_docx_begin_paragraph (docx, "Normal", block->text.n_runs > 0 ? NULL : block);
  seral_docx_append_picture (docx, block);
  seral_docx_end_paragraph (docx);
}

static void
write_blocks (SeralDocx              *docx,
              const SeralReportBlock *block)
{
  for (guint i = 0; i < block->n_blocks; i++)
    write_block (docx, block->blocks[i]);
}

/* A frame is a table of one cell: it goes around lists and tables alike. */
static void
write_callout (SeralDocx              *docx,
               const SeralReportBlock *block)
{
  g_string_append_printf (docx->body, "<w:tbl><w:tblPr><w:tblStyle w:val=\"Callout\"/>"
                                      "<w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/>"
                                      "</w:tblGrid><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" "
                                      "w:fill=\"DBE8F8\"/></w:tcPr>\n", SERAL_DOCX_WIDTH);
  seral_docx_begin_paragraph (docx, block->text.n_runs > 0 ? "Label" : "Normal", block);
  seral_docx_append_text (docx, &block->text);
  seral_docx_end_paragraph (docx);
  write_blocks (docx, block);
  g_string_append (docx->body, "</w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr></w:p>\n");
}

static void
write_entry (SeralDocx              *docx,
             const SeralReportBlock *heading,
             const char             *before,
             const char             *after)
{
  g_string_append_printf (docx->body, "<w:p><w:pPr><w:pStyle w:val=\"TOC%u\"/></w:pPr>%s<w:hyperlink w:anchor=\"_Ref%u\">",
                          heading->level, before, seral_docx_get_bookmark (docx, heading->id));
  seral_docx_append_text (docx, &heading->text);
  g_string_append_printf (docx->body, "</w:hyperlink>%s</w:p>\n", after);
}

/* A field around what it would make: the office program, which knows the pages, adds their numbers when asked to. */
static void
write_contents (SeralDocx              *docx,
                const SeralReportBlock *block)
{
  static const char begin[] = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
                              " TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
                              "</w:r>";
  static const char end[] = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  SeralCatalogue *catalogue = seral_report_get_catalogue (docx->report);
  guint n = 0;
  const SeralReportBlock * const *headings = seral_report_get_headings (docx->report, &n);
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (headings[i]->level <= 2)
      g_ptr_array_add (listed, (gpointer) headings[i]);

  seral_docx_begin_paragraph (docx, "TOCHeading", block);
  seral_docx_append_string (docx, NULL, seral_ptext (catalogue, "part of a report", "Contents"));
  seral_docx_end_paragraph (docx);
  for (guint i = 0; i < listed->len; i++)
    write_entry (docx, g_ptr_array_index (listed, i), i == 0 ? begin : "", i + 1 == listed->len ? end : "");
}

static void
write_block (SeralDocx              *docx,
             const SeralReportBlock *block)
{
  switch (block->kind)
    {
    case SERAL_REPORT_HEADING:
      write_heading (docx, block);
      break;
    case SERAL_REPORT_LIST:
      write_list (docx, block);
      break;
    case SERAL_REPORT_TABLE:
      write_table (docx, block);
      break;
    case SERAL_REPORT_FIGURE:
      write_figure (docx, block);
      break;
    case SERAL_REPORT_CALLOUT:
      write_callout (docx, block);
      break;
    case SERAL_REPORT_COVER:
      write_blocks (docx, block);
      break;
    case SERAL_REPORT_CONTENTS:
      write_contents (docx, block);
      break;
    case SERAL_REPORT_PARAGRAPH:
    default:
      write_paragraph (docx, block);
      break;
    }
}

/* A report without its first page still says what it is. */
static void
write_report (SeralDocx *docx)
{
  guint n = 0;
  const SeralReportBlock * const *blocks = seral_report_get_blocks (docx->report, &n);

  if (n == 0 || blocks[0]->kind != SERAL_REPORT_COVER)
    {
      seral_docx_begin_paragraph (docx, "Title", NULL);
      seral_docx_append_string (docx, NULL, seral_report_get_title (docx->report));
      seral_docx_end_paragraph (docx);
    }
  for (guint i = 0; i < n; i++)
    write_block (docx, blocks[i]);
}

/**
 * seral_report_to_docx:
 * @report: a report
 * @context: what text is measured with
 * @error: return location for an error, of #SERAL_EXPORT_ERROR
 *
 * Writes a report to go on with in an office program (Office Open XML): headings,
 * lists and tables by styles one can change, charts as pictures with a text for
 * those who do not see them, contents that the program brings up to date. The
 * same report gives the same bytes where SOURCE_DATE_EPOCH is set.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_report_to_docx (SeralReport   *report,
                      PangoContext  *context,
                      GError       **error)
{
  SeralDocx docx = { report, context };
  GBytes *bytes;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  docx.package = seral_package_new (error);
  if (docx.package == NULL)
    return NULL;

  docx.body = g_string_new (NULL);
  docx.relations = g_string_new (NULL);
  docx.bookmarks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  write_report (&docx);
  bytes = seral_docx_finish (&docx, error);

  g_string_free (docx.body, TRUE);
  g_string_free (docx.relations, TRUE);
  g_hash_table_unref (docx.bookmarks);
  seral_package_free (docx.package);

  return bytes;
}
