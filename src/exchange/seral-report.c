/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-report-private.h"

G_DEFINE_BOXED_TYPE (SeralReport, seral_report, seral_report_ref, seral_report_unref)

static void
clear_figure (gpointer data)
{
  SeralReportFigure *figure = data;

  seral_chart_data_unref (figure->data);
  seral_table_unref (figure->block.equivalent);
}

/* For the builder alone. */
SeralReport *
seral_report_new (SeralCatalogue *catalogue)
{
  SeralReport *self = g_new0 (SeralReport, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->arena = seral_arena_new ();
  self->catalogue = seral_catalogue_ref (catalogue);
  self->title = self->organisation = self->subject = self->running_head = "";
  self->blocks = g_ptr_array_new ();
  self->headings = g_ptr_array_new ();
  self->figures = g_ptr_array_new_with_free_func (clear_figure);

  return self;
}

/**
 * seral_report_ref:
 * @self: a report
 *
 * Returns: (transfer full): @self
 */
SeralReport *
seral_report_ref (SeralReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * seral_report_unref:
 * @self: (transfer full): a report
 *
 * Gives a reference back, and frees the report with the last one.
 */
void
seral_report_unref (SeralReport *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->blocks);
  seral_catalogue_unref (self->catalogue);
  seral_arena_free (self->arena);
  g_free (self);
}

/**
 * seral_report_get_title:
 * @self: a report
 *
 * Returns: (transfer none): what the whole is called
 */
const char *
seral_report_get_title (SeralReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * seral_report_get_organisation:
 * @self: a report
 *
 * Returns: (transfer none): whose it is, which is all that is said of its author
 */
const char *
seral_report_get_organisation (SeralReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->organisation;
}

/**
 * seral_report_get_subject:
 * @self: a report
 *
 * Returns: (transfer none): what it is about; may be ""
 */
const char *
seral_report_get_subject (SeralReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subject;
}

/**
 * seral_report_get_running_head:
 * @self: a report
 *
 * Returns: (transfer none): what stands at the head of each page; may be ""
 */
const char *
seral_report_get_running_head (SeralReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->running_head;
}

/**
 * seral_report_get_catalogue:
 * @self: a report
 *
 * Returns: (transfer none): its language, for the few words a writer adds
 */
SeralCatalogue *
seral_report_get_catalogue (SeralReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->catalogue;
}

/**
 * seral_report_is_shortened:
 * @self: a report
 *
 * Returns: whether something was left out because there was more than a report holds
 */
gboolean
seral_report_is_shortened (SeralReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->shortened;
}

/**
 * seral_report_get_blocks:
 * @self: a report
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what it is made of, in order
 */
const SeralReportBlock * const *
seral_report_get_blocks (SeralReport *self,
                         guint       *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->blocks->len;

  return (const SeralReportBlock * const *) self->blocks->pdata;
}

/**
 * seral_report_get_headings:
 * @self: a report
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): its headings, in order, for contents
 *   and bookmarks
 */
const SeralReportBlock * const *
seral_report_get_headings (SeralReport *self,
                           guint       *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->headings->len;

  return (const SeralReportBlock * const *) self->headings->pdata;
}

/**
 * seral_report_create_chart:
 * @self: a report
 * @figure: one of its figures
 * @style: how the chart is to look
 *
 * Makes the chart that a figure is a picture of, in the report's language and
 * direction, to be laid out at whatever size a writer has for it.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_report_create_chart (SeralReport            *self,
                           const SeralReportBlock *figure,
                           SeralStyle             *style)
{
  const SeralReportFigure *recipe = (const SeralReportFigure *) figure;
  SeralChart *chart;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (figure != NULL && figure->kind == SERAL_REPORT_FIGURE, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  chart = seral_chart_kind_create (recipe->kind, recipe->data);
  seral_chart_set_catalogue (chart, self->catalogue);
  seral_chart_set_style (chart, style);
  seral_chart_set_marks (chart, recipe->marks);

  return chart;
}

/**
 * seral_report_block_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has below its heads
 */
guint
seral_report_block_get_n_rows (const SeralReportBlock *self)
{
  g_return_val_if_fail (self != NULL && self->kind == SERAL_REPORT_TABLE, 0);

  return self->n_items / self->n_columns;
}

/**
 * seral_report_block_get_cell:
 * @self: a table
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer none): what stands there; may be empty
 */
const SeralReportText *
seral_report_block_get_cell (const SeralReportBlock *self,
                             guint                   row,
                             guint                   column)
{
  g_return_val_if_fail (self != NULL && self->kind == SERAL_REPORT_TABLE, NULL);
  g_return_val_if_fail (column < self->n_columns && row < self->n_items / self->n_columns, NULL);

  return &self->items[row * self->n_columns + column];
}

/**
 * seral_report_text_to_string:
 * @self: a text
 *
 * Returns: (transfer full): what it says, without what its runs are
 */
char *
seral_report_text_to_string (const SeralReportText *self)
{
  GString *string;

  g_return_val_if_fail (self != NULL, NULL);

  string = g_string_new (NULL);
  for (guint i = 0; i < self->n_runs; i++)
    g_string_append (string, self->runs[i].text);

  return g_string_free (string, FALSE);
}
