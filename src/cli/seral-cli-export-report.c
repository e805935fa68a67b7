/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-chart-text.h"
#include "cli/seral-cli-export-private.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-progress.h"
#include "cli/seral-cli-target.h"
#include "exchange/seral-export-data.h"
#include "exchange/seral-missing.h"
#include "exchange/seral-report-export.h"
#include "exchange/seral-report-pdf.h"

/* What lives while the documents are gone through. */
typedef struct
{
  const SeralCliExportOptions *options;
  SeralCliShelf               *shelf;
  PangoContext                *context;     /* (owned) */
  SeralCliTarget              *target;      /* (owned) */
  SeralAssessment             *assessment;  /* (owned) (nullable): the one that is gone through */
  SeralRound                  *round;       /* (owned) (nullable) */
  GPtrArray                   *data;        /* (owned) (element-type SeralChartData) of each of its models */
} Reports;

static void
reports_clear (Reports *reports)
{
  g_clear_object (&reports->context);
  g_clear_pointer (&reports->target, seral_cli_target_free);
  g_clear_object (&reports->assessment);
  g_clear_object (&reports->round);
  g_clear_pointer (&reports->data, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reports, reports_clear)

/**
 * seral_cli_export_add_models:
 * @shelf: the definitions
 * @subject: what is looked at
 * @data: what is shown of it
 *
 * Adds the models beside the one that is looked at. One that is not there is
 * complained of where it is looked at.
 */
void
seral_cli_export_add_models (SeralCliShelf         *shelf,
                             const SeralCliSubject *subject,
                             SeralChartData        *data)
{
  GListModel *uses = seral_assessment_get_models (subject->assessment);

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      SeralModel *model = seral_cli_shelf_find_model (shelf, use, NULL);

      if (model != NULL)
        seral_export_data_add_model (data, subject->assessment, subject->round, model);
    }
}

/**
 * seral_cli_export_warn:
 * @path: what a page is made of
 * @missing: (element-type SeralMissing): what seral_missing_find() found
 *
 * Says which characters no font has.
 */
void
seral_cli_export_warn (const char *path,
                       GPtrArray  *missing)
{
  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *text = seral_missing_describe (g_ptr_array_index (missing, i), seral_catalogue_get_default ());

      seral_cli_complain_of (path, text);
    }
}

static SeralCliStatus
take_subject (const SeralCliSubject *subject,
              gpointer               user_data)
{
  Reports *reports = user_data;
  SeralChartData *data = seral_export_data_new (subject->assessment, subject->round, subject->result, subject->target);

  seral_cli_export_add_models (reports->shelf, subject, data);
  seral_chart_data_set_named (data, !reports->options->no_names);
  g_set_object (&reports->assessment, subject->assessment);
  g_set_object (&reports->round, subject->round);
  g_ptr_array_add (reports->data, data);

  return SERAL_CLI_DONE;
}

static SeralReport *
build_report (Reports *reports)
{
  SeralReportOptions options;

  seral_report_options_init (&options);
  options.parts = reports->options->report_parts;
  options.notes = !reports->options->no_notes;
  options.named = !reports->options->no_names;
  options.marks = reports->options->settings.marks;

  return seral_report_build (reports->assessment, reports->round, (SeralChartData * const *) reports->data->pdata,
                             reports->data->len, reports->options->catalogue, &options);
}

/* As pages, of which it is told what no font can show. */
static GBytes *
create_pdf (Reports      *reports,
            SeralReport  *report,
            const char   *path,
            GError      **error)
{
  g_autoptr (SeralReportPages) pages = NULL;
  g_autoptr (GPtrArray) missing = seral_missing_new ();

  pages = seral_report_pages_new (report, &reports->options->settings, reports->context);
  for (guint i = 0; i < seral_report_pages_get_n (pages); i++)
    seral_missing_find (missing, seral_report_pages_get_page (pages, i), i + 1);
  seral_cli_export_warn (path, missing);

  return seral_report_pages_to_pdf (pages, error);
}

static SeralCliStatus
write_report (Reports    *reports,
              const char *path)
{
  g_autoptr (SeralReport) report = build_report (reports);
  SeralExportFormat format = reports->options->settings.format;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (seral_report_flows (format))
    bytes = seral_report_export (report, format, reports->context, &error);
  else
    bytes = create_pdf (reports, report, path, &error);
  if (bytes == NULL)
    {
      seral_cli_complain_of (path, error->message);
      return SERAL_CLI_NOT_WRITTEN;
    }

  return seral_cli_target_write (reports->target, path, "report", bytes);
}

static SeralCliStatus
export_document (Reports    *reports,
                 const char *path)
{
  const SeralCliSelection selection = { .round = reports->options->round };
  SeralCliStatus status;

  g_ptr_array_set_size (reports->data, 0);
  status = seral_cli_foreach_subject (reports->shelf, path, &selection, take_subject, reports);
  if (reports->data->len > 0)
    status = seral_cli_worse (status, write_report (reports, path));

  return status;
}

/**
 * seral_cli_export_report:
 * @shelf: the definitions
 * @options: what to write, and where
 *
 * Writes a full report of each document.
 *
 * Returns: the worst that happened
 */
SeralCliStatus
seral_cli_export_report (SeralCliShelf               *shelf,
                         const SeralCliExportOptions *options)
{
  g_autoptr (SeralCliProgress) progress = seral_cli_progress_new (g_strv_length (options->files));
  g_auto (Reports) reports = { .options = options, .shelf = shelf };
  SeralCliStatus status = SERAL_CLI_DONE;

  reports.context = seral_chart_text_context_new (NULL);
  reports.target = seral_cli_target_new (options->output, options->settings.format);
  reports.data = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_chart_data_unref);
  for (char **file = options->files; *file != NULL && status <= SERAL_CLI_AT_FAULT; file++)
    {
      status = seral_cli_worse (status, export_document (&reports, *file));
      seral_cli_progress_step (progress);
    }
  seral_cli_shelf_complain_unused (shelf);

  return status <= SERAL_CLI_AT_FAULT ? seral_cli_worse (status, seral_cli_target_finish (reports.target)) : status;
}
