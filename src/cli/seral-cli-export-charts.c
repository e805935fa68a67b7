/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "chart/seral-chart-text.h"
#include "cli/seral-cli-export-private.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-progress.h"
#include "cli/seral-cli-subject.h"
#include "cli/seral-cli-target.h"
#include "exchange/seral-board-page.h"
#include "exchange/seral-export-data.h"
#include "exchange/seral-export-page.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-missing.h"
#include "exchange/seral-page.h"
#include "exchange/seral-pdf-writer.h"

/* What lives while the documents are gone through. Nothing is kept of a page that was written. */
typedef struct
{
  const SeralCliExportOptions *options;
  SeralCliShelf               *shelf;
  PangoContext                *context;       /* (owned) */
  SeralPdfWriter              *pdf;           /* (owned) (nullable): all pages of a PDF */
  SeralCliTarget              *target;        /* (owned) */
  GPtrArray                   *organisations; /* (owned) (element-type utf8) each once */
  char                        *first_title;   /* (owned) (nullable) */
  guint                        n_drawn;
} Charts;

static void
charts_clear (Charts *charts)
{
  g_clear_object (&charts->context);
  g_clear_pointer (&charts->pdf, seral_pdf_writer_free);
  g_clear_pointer (&charts->target, seral_cli_target_free);
  g_clear_pointer (&charts->organisations, g_ptr_array_unref);
  g_free (charts->first_title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Charts, charts_clear)

static void
note_organisation (Charts     *charts,
                   const char *name)
{
  if (!g_ptr_array_find_with_equal_func (charts->organisations, name, g_str_equal, NULL))
    g_ptr_array_add (charts->organisations, g_strdup (name));
}

static void
note_page (Charts                *charts,
           const SeralCliSubject *subject,
           SeralScene            *page)
{
  charts->n_drawn++;
  note_organisation (charts, seral_assessment_get_organisation_name (subject->assessment));
  if (charts->first_title == NULL)
    charts->first_title = g_strdup (seral_scene_get_title (page));
}

static SeralCliStatus
write_page (Charts                *charts,
            const SeralCliSubject *subject,
            const char            *id,
            SeralScene            *page)
{
  const char *organisation = seral_assessment_get_organisation_name (subject->assessment);
  SeralExportInfo info = { .title = seral_scene_get_title (page), .organisation = organisation };
  g_autoptr (GPtrArray) missing = seral_missing_new ();
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  seral_missing_find (missing, page, charts->pdf != NULL ? seral_pdf_writer_get_n_pages (charts->pdf) + 1 : 1);
  seral_cli_export_warn (subject->path, missing);
  if (charts->pdf != NULL)
    {
      seral_pdf_writer_add_page (charts->pdf, page);
      return SERAL_CLI_DONE;
    }

  bytes = seral_export_page (page, &charts->options->settings, &info, &error);
  if (bytes == NULL)
    {
      seral_cli_complain_of (subject->path, error->message);
      return SERAL_CLI_NOT_WRITTEN;
    }

  what = g_strdup_printf ("%s-%s", seral_model_get_id (subject->model), id);

  return seral_cli_target_write (charts->target, subject->path, what, bytes);
}

/* Why there is nothing to show of a model, or NULL. */
static char *
dup_obstacle (const SeralCliSubject *subject,
              SeralChartData        *data,
              const SeralChartKind  *kind)
{
  SeralCatalogue *catalogue = seral_catalogue_get_default ();

  if (seral_chart_kind_is_offered (kind, subject->model))
    return seral_chart_kind_dup_obstacle (kind, data, catalogue);

  /* Translators: a chart such as “Radar”, and the id of a model. */
  return g_strdup_printf (_("the chart “%s” has nothing to show of the model “%s”"),
                          seral_chart_kind_get_name (kind, catalogue), seral_model_get_id (subject->model));
}

static SeralCliStatus
export_chart (Charts                *charts,
              const SeralCliSubject *subject,
              SeralChartData        *data,
              const SeralChartKind  *kind)
{
  const SeralCliExportOptions *options = charts->options;
  g_autoptr (SeralScene) page = NULL;
  g_autofree char *obstacle = dup_obstacle (subject, data, kind);

  if (obstacle != NULL)
    {
      seral_cli_complain_of (subject->path, obstacle);
      return SERAL_CLI_DONE;
    }

  page = seral_page_new_for_chart (kind, data, options->catalogue, &options->settings, charts->context);
  note_page (charts, subject, page);

  return write_page (charts, subject, seral_chart_kind_get_id (kind), page);
}

static gboolean
is_first (const SeralCliSubject *subject)
{
  g_autoptr (SeralModelUse) first = g_list_model_get_item (seral_assessment_get_models (subject->assessment), 0);

  return first == subject->use;
}

/* What spans the models of a document is drawn once for it. */
static gboolean
is_drawn_for (const SeralCliSubject *subject,
              const SeralChartKind  *kind)
{
  return !seral_chart_kind_spans_models (kind) || is_first (subject);
}

/* A board gets one page of a document: of the model that comes first. */
static SeralCliStatus
export_board (Charts                *charts,
              const SeralCliSubject *subject,
              SeralChartData        *data)
{
  const SeralCliExportOptions *options = charts->options;
  SeralBoardSource source = {
    .catalogue = options->catalogue,
    .assessment = subject->assessment,
    .round = subject->round,
    .data = data,
    .label = options->label,
  };
  g_autoptr (SeralBoard) board = NULL;
  g_autoptr (SeralScene) page = NULL;

  if (!is_first (subject))
    return SERAL_CLI_DONE;

  seral_export_get_day (&source.today);
  board = seral_board_new (&source);
  page = seral_board_page_new (board, &options->settings, charts->context);
  note_page (charts, subject, page);

  return write_page (charts, subject, "board", page);
}

static SeralCliStatus
export_subject (const SeralCliSubject *subject,
                gpointer               user_data)
{
  Charts *charts = user_data;
  g_autoptr (SeralChartData) data = NULL;
  SeralCliStatus status = SERAL_CLI_DONE;

  data = seral_export_data_new (subject->assessment, subject->round, subject->result, subject->target);
  if (charts->options->board)
    return export_board (charts, subject, data);

  seral_cli_export_add_models (charts->shelf, subject, data);
  seral_chart_data_set_named (data, !charts->options->no_names);
  for (guint i = 0; i < charts->options->kinds->len && status <= SERAL_CLI_AT_FAULT; i++)
    {
      const SeralChartKind *kind = g_ptr_array_index (charts->options->kinds, i);

      if (is_drawn_for (subject, kind))
        status = seral_cli_worse (status, export_chart (charts, subject, data, kind));
    }

  return status;
}

/* A document of one page is called by its headline, one of several by whose they are. */
static SeralCliStatus
finish_pdf (Charts *charts)
{
  SeralCatalogue *catalogue = charts->options->catalogue;
  g_autofree char *organisations = NULL;
  g_autofree char *title = NULL;
  SeralExportInfo info = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (seral_pdf_writer_get_n_pages (charts->pdf) == 0)
    return SERAL_CLI_DONE;

  g_ptr_array_add (charts->organisations, NULL);
  organisations = seral_format_list (catalogue, (const char * const *) charts->organisations->pdata);
  if (seral_pdf_writer_get_n_pages (charts->pdf) == 1)
    title = g_strdup_printf (seral_text (catalogue, "%s: %s"), organisations, charts->first_title);

  info.title = title != NULL ? title : organisations;
  info.organisation = organisations;
  info.subject = seral_text (catalogue, "Maturity of a partner ecosystem");

  bytes = seral_pdf_writer_finish (charts->pdf, &info, &error);
  if (bytes == NULL)
    {
      seral_cli_complain_of (charts->options->output, error->message);
      return SERAL_CLI_NOT_WRITTEN;
    }

  return seral_cli_write (charts->options->output, bytes);
}

/**
 * seral_cli_export_charts:
 * @shelf: the definitions
 * @options: what to write, and where
 *
 * Writes a chart of each kind for each model of each document, or its board page. What one document
 * has wrong does not keep the others from being written; what cannot be written
 * ends it.
 *
 * Returns: the worst that happened
 */
SeralCliStatus
seral_cli_export_charts (SeralCliShelf               *shelf,
                         const SeralCliExportOptions *options)
{
  g_autoptr (SeralCliProgress) progress = seral_cli_progress_new (g_strv_length (options->files));
  g_auto (Charts) charts = {
    .options = options,
    .shelf = shelf,
    .context = seral_chart_text_context_new (NULL),
    .pdf = options->settings.format == SERAL_EXPORT_PDF ? seral_pdf_writer_new () : NULL,
    .target = seral_cli_target_new (options->output, options->settings.format),
    .organisations = g_ptr_array_new_with_free_func (g_free),
  };
  SeralCliSelection selection = { .round = options->round };
  SeralCliStatus status = SERAL_CLI_DONE;

  for (char **file = options->files; *file != NULL && status <= SERAL_CLI_AT_FAULT; file++)
    {
      guint n_before = charts.n_drawn;

      status = seral_cli_worse (status, seral_cli_foreach_subject (shelf, *file, &selection, export_subject, &charts));
      /* Not every chart says something of every model; a document none says anything of is another matter. */
      if (charts.n_drawn == n_before)
        status = seral_cli_worse (status, SERAL_CLI_AT_FAULT);
      seral_cli_progress_step (progress);
    }
  seral_cli_shelf_complain_unused (shelf);
  if (status > SERAL_CLI_AT_FAULT)
    return status;

  return seral_cli_worse (status, charts.pdf != NULL ? finish_pdf (&charts)
                                                     : seral_cli_target_finish (charts.target));
}
