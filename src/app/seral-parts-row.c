/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-parts-row.h"

struct _SeralPartsRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *rows[SERAL_REPORT_N_PARTS];
  GtkWidget *switches[SERAL_REPORT_N_PARTS];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralPartsRow, seral_parts_row, ADW_TYPE_EXPANDER_ROW)

/* A report of nothing is none: the last switch that is on stays so. */
static void
update_switches (SeralPartsRow *self)
{
  guint n_on = 0;

  for (guint i = 0; i < SERAL_REPORT_N_PARTS; i++)
    n_on += gtk_switch_get_active (GTK_SWITCH (self->switches[i]));
  for (guint i = 0; i < SERAL_REPORT_N_PARTS; i++)
    gtk_widget_set_sensitive (self->switches[i], n_on > 1 || !gtk_switch_get_active (GTK_SWITCH (self->switches[i])));
}

static void
on_switched (SeralPartsRow *self)
{
  update_switches (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
seral_parts_row_class_init (SeralPartsRowClass *klass)
{
  /**
   * SeralPartsRow::changed:
   * @self: the row
   *
   * Other parts are chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", SERAL_TYPE_PARTS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
seral_parts_row_init (SeralPartsRow *self)
{
  for (guint i = 0; i < SERAL_REPORT_N_PARTS; i++)
    {
      self->rows[i] = adw_action_row_new ();
      self->switches[i] = gtk_switch_new ();
      gtk_widget_set_valign (self->switches[i], GTK_ALIGN_CENTER);
      gtk_switch_set_active (GTK_SWITCH (self->switches[i]), TRUE);
      g_signal_connect_object (self->switches[i], "notify::active", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self->rows[i]), self->switches[i]);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->rows[i]), self->switches[i]);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->rows[i]);
    }
}

/**
 * seral_parts_row_set_catalogue:
 * @self: a row
 * @catalogue: the window's language
 *
 * Calls the parts what they are called in a report.
 */
void
seral_parts_row_set_catalogue (SeralPartsRow  *self,
                               SeralCatalogue *catalogue)
{
  g_return_if_fail (SERAL_IS_PARTS_ROW (self));
  g_return_if_fail (catalogue != NULL);

  for (guint i = 0; i < SERAL_REPORT_N_PARTS; i++)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]),
                                   seral_report_part_get_name ((SeralReportParts) (1u << i), catalogue));
}

/**
 * seral_parts_row_get_parts:
 * @self: a row
 *
 * Returns: the parts that are chosen, at least one
 */
SeralReportParts
seral_parts_row_get_parts (SeralPartsRow *self)
{
  guint parts = 0;

  g_return_val_if_fail (SERAL_IS_PARTS_ROW (self), SERAL_REPORT_ALL_PARTS);

  for (guint i = 0; i < SERAL_REPORT_N_PARTS; i++)
    if (gtk_switch_get_active (GTK_SWITCH (self->switches[i])))
      parts |= 1u << i;

  return (SeralReportParts) parts;
}
