/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/seral-chart-view.h"
#include "app/seral-figure-row.h"
#include "app/seral-log-fields.h"
#include "app/seral-part-field.h"
#include "chart/seral-figure-chart.h"
#include "words/seral-words-plan.h"

/* Pixels of the line in a row. */
#define LINE_WIDTH 72
#define LINE_HEIGHT 28

struct _SeralFigureRow
{
  AdwExpanderRow parent_instance;

  SeralSession *session;   /* (owned) */
  SeralFigure *figure;     /* (owned) */
  gboolean filled;         /* the rows below are there */
  GPtrArray *log_rows;     /* (element-type GtkWidget): below, a value each */

  GtkLabel *value;
  SeralChartView *line;
  SeralChartView *chart;   /* (nullable): below */
  GtkWidget *chart_row;    /* (nullable) */
  GtkWidget *log_fields;   /* (nullable): below, to log a value */
};

G_DEFINE_FINAL_TYPE (SeralFigureRow, seral_figure_row, ADW_TYPE_EXPANDER_ROW)

static void
append (GString    *text,
        const char *part)
{
  if (part[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static const char *
get_kind (SeralFigureRow           *self,
          const SeralFigureReading *reading)
{
  if (reading->ours)
    /* Translators: of a figure: what a board of directors asks for. */
    return C_("indicator", "For the board");
  if (reading->indicator != NULL)
    return seral_words_indicator_kind (seral_session_get_catalogue (self->session), reading->indicator->kind);

  return C_("indicator", "Your own");
}

/* "Leading indicator · Down 3 hours since 1 August 2026: better". */
static char *
dup_subtitle (SeralFigureRow           *self,
              const SeralFigureReading *reading)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autofree char *change = seral_words_figure_change (catalogue, self->figure, reading);
  g_autofree char *date = NULL;
  GString *text = g_string_new (NULL);

  append (text, get_kind (self, reading));
  if (reading->latest == NULL)
    append (text, _("No value yet"));
  else if (change[0] == '\0')
    {
      date = seral_words_date (catalogue, seral_log_entry_get_date (reading->latest));
      append (text, date);
    }
  append (text, change);

  return g_string_free (text, FALSE);
}

static void
show_chart (SeralFigureRow *self,
            SeralChartView *view,
            gboolean        small)
{
  g_autoptr (SeralChartData) data = seral_chart_data_new (seral_session_get_result (self->session));
  SeralChart *chart = seral_chart_view_get_chart (view);

  seral_chart_data_set_figure (data, self->figure);
  if (chart != NULL)
    {
      seral_chart_set_data (chart, data);
      return;
    }

  chart = seral_figure_chart_new (data, small);
  seral_chart_set_catalogue (chart, seral_session_get_catalogue (self->session));
  seral_chart_view_set_chart (view, chart);
  g_object_unref (chart);
}

static guint
count_values (SeralFigureRow *self)
{
  guint n = 0;

  seral_figure_get_log (self->figure, &n);

  return n;
}

/* Positions in the log, the latest day first. */
static GArray *
sort_values (SeralFigureRow *self)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;
  SeralLogEntry * const *log = seral_figure_get_log (self->figure, &n);

  for (guint i = 0; i < n; i++)
    {
      guint place = positions->len;

      while (place > 0 && strcmp (seral_log_entry_get_date (log[g_array_index (positions, guint, place - 1)]),
                                  seral_log_entry_get_date (log[i])) <= 0)
        place--;
      g_array_insert_val (positions, place, i);
    }

  return positions;
}

static void
show_values (SeralFigureRow *self)
{
  g_autoptr (GArray) positions = sort_values (self);

  for (guint i = 0; i < self->log_rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->log_rows, i));
  g_ptr_array_set_size (self->log_rows, 0);

  gtk_widget_set_visible (self->chart_row, positions->len > 1);
  show_chart (self, self->chart, FALSE);
  for (guint i = 0; i < positions->len; i++)
    {
      GtkWidget *row = seral_log_fields_new_value_row (self->session, self->figure, g_array_index (positions, guint, i));

      g_ptr_array_add (self->log_rows, row);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
}

static void
show_figure (SeralFigureRow *self)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  SeralFigureReading reading;
  g_autofree char *subtitle = NULL;
  g_autofree char *value = NULL;

  seral_plan_figures_read (self->figure, seral_session_get_model (self->session), &reading);
  subtitle = dup_subtitle (self, &reading);
  if (reading.latest != NULL)
    value = seral_words_figure_value (catalogue, seral_log_entry_get_value (reading.latest),
                                      seral_figure_get_unit (self->figure));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), seral_figure_get_name (self->figure));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, seral_figure_get_name (self->figure),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  gtk_label_set_label (self->value, value != NULL ? value : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), count_values (self) > 1);
  show_chart (self, self->line, TRUE);
}

/* What a click on the row does: assistive technologies see no action of a row. */
static void
open_figure (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (widget);

  adw_expander_row_set_expanded (row, !adw_expander_row_get_expanded (row));
}

static void
remove_figure (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SeralFigureRow *self = SERAL_FIGURE_ROW (widget);
  g_autoptr (SeralChange) change = NULL;

  change = seral_change_new_remove_figure (_("Remove Figure"), seral_figure_get_id (self->figure));
  seral_session_do (self->session, change);
}

/* What it measures, and a warning where it measures nothing. */
static void
add_definition (SeralFigureRow *self)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  SeralFigureReading reading;
  const char *mark;
  GtkWidget *row;

  seral_plan_figures_read (self->figure, seral_session_get_model (self->session), &reading);
  if (reading.indicator == NULL)
    return;

  mark = seral_words_figure_mark (catalogue, &reading);
  row = adw_action_row_new ();
  g_object_set (row, "use-markup", FALSE, "title", seral_words_indicator_definition (catalogue, reading.indicator),
                "subtitle", mark, NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_own_field (SeralFigureRow *self,
               const char     *property,
               const char     *title,
               GtkWidget      *widget)
{
  const SeralPartField field = {
    .session = self->session,
    .part = SERAL_PART (self->figure),
    .id = seral_figure_get_id (self->figure),
    .property = property,
    .name = title,
    .setter = seral_change_new_figure,
  };

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  seral_part_field_bind (&field, widget);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), widget);
}

/* What a figure of one's own is called, measured in, and which way it should go. */
static void
add_own_fields (SeralFigureRow *self)
{
  const char *ways[] = { C_("figure", "Higher Is Better"), C_("figure", "Lower Is Better"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (ways);
  GtkWidget *better = adw_combo_row_new ();

  if (seral_figure_get_indicator (self->figure) != NULL)
    return;

  adw_combo_row_set_model (ADW_COMBO_ROW (better), G_LIST_MODEL (names));
  add_own_field (self, "name", C_("figure", "Name"), adw_entry_row_new ());
  add_own_field (self, "unit", C_("figure", "Unit"), adw_entry_row_new ());
  add_own_field (self, "better", C_("figure", "Direction"), better);
}

static void
add_chart (SeralFigureRow *self)
{
  self->chart_row = adw_preferences_row_new ();
  self->chart = SERAL_CHART_VIEW (seral_chart_view_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->chart), "figure-chart");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->chart_row), FALSE);
  gtk_widget_set_focusable (self->chart_row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->chart_row), GTK_WIDGET (self->chart));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->chart_row);
}

static void
on_expanded (SeralFigureRow *self)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  add_definition (self);
  add_own_fields (self);
  add_chart (self);
  self->log_fields = seral_log_fields_add (ADW_EXPANDER_ROW (self), self->session, self->figure);
  show_values (self);
}

static void
seral_figure_row_dispose (GObject *object)
{
  SeralFigureRow *self = SERAL_FIGURE_ROW (object);

  g_clear_object (&self->figure);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_figure_row_parent_class)->dispose (object);
}

static void
seral_figure_row_finalize (GObject *object)
{
  g_ptr_array_unref (SERAL_FIGURE_ROW (object)->log_rows);

  G_OBJECT_CLASS (seral_figure_row_parent_class)->finalize (object);
}

static void
seral_figure_row_class_init (SeralFigureRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = seral_figure_row_dispose;
  object_class->finalize = seral_figure_row_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "figure.open", NULL, open_figure);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "figure.remove", NULL, remove_figure);
}

static void
seral_figure_row_init (SeralFigureRow *self)
{
  self->log_rows = g_ptr_array_new ();
  self->value = GTK_LABEL (gtk_label_new (NULL));
  self->line = SERAL_CHART_VIEW (seral_chart_view_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "figure-value");
  gtk_widget_set_size_request (GTK_WIDGET (self->line), LINE_WIDTH, LINE_HEIGHT);
  gtk_widget_set_valign (GTK_WIDGET (self->line), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "figure-line");

  g_object_set (self, "use-markup", FALSE, NULL);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->value));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->line));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

/**
 * seral_figure_row_new:
 * @session: the document; it has a result
 * @figure: one of its figures
 *
 * Makes a row for a figure.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
seral_figure_row_new (SeralSession *session,
                      SeralFigure  *figure)
{
  SeralFigureRow *self;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_FIGURE (figure), NULL);

  self = g_object_new (SERAL_TYPE_FIGURE_ROW, NULL);
  self->session = g_object_ref (session);
  self->figure = g_object_ref (figure);
  g_signal_connect_object (figure, "notify", G_CALLBACK (seral_figure_row_update), self, G_CONNECT_SWAPPED);
  show_figure (self);

  return GTK_WIDGET (self);
}

/**
 * seral_figure_row_get_figure:
 * @self: a row
 *
 * Returns: (transfer none): the figure it shows
 */
SeralFigure *
seral_figure_row_get_figure (SeralFigureRow *self)
{
  g_return_val_if_fail (SERAL_IS_FIGURE_ROW (self), NULL);

  return self->figure;
}

/**
 * seral_figure_row_update:
 * @self: a row
 *
 * Shows the figure as it is now.
 */
void
seral_figure_row_update (SeralFigureRow *self)
{
  g_return_if_fail (SERAL_IS_FIGURE_ROW (self));

  show_figure (self);
  if (self->filled)
    show_values (self);
}

/**
 * seral_figure_row_open:
 * @self: a row
 *
 * Opens it, and goes to where a value is logged.
 */
void
seral_figure_row_open (SeralFigureRow *self)
{
  g_return_if_fail (SERAL_IS_FIGURE_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->log_fields);
}
