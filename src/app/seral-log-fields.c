/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-date-row.h"
#include "app/seral-log-fields.h"
#include "base/seral-date.h"
#include "base/seral-number.h"
#include "words/seral-words-plan.h"

/* A value that is being written; kept by the row of its number. */
typedef struct
{
  SeralSession *session;  /* (owned) */
  SeralFigure  *figure;   /* (owned) */
  GtkWidget    *value;    /* keeps this */
  GtkWidget    *date;
  GtkWidget    *note;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->session);
  g_object_unref (entry->figure);
  g_free (entry);
}

static gboolean
read_value (Entry  *entry,
            double *value)
{
  return seral_number_parse (seral_session_get_catalogue (entry->session),
                             gtk_editable_get_text (GTK_EDITABLE (entry->value)), value);
}

static void
on_value_changed (Entry *entry)
{
  gboolean empty = gtk_editable_get_text (GTK_EDITABLE (entry->value))[0] == '\0';
  double value;

  if (empty || read_value (entry, &value))
    gtk_widget_remove_css_class (entry->value, "error");
  else
    gtk_widget_add_css_class (entry->value, "error");
}

static void
set_today (Entry *entry)
{
  g_autofree char *today = NULL;
  GDate date;

  seral_date_today (&date);
  today = seral_date_format (&date);
  seral_date_row_set_date (SERAL_DATE_ROW (entry->date), today);
}

/* What is not a number is marked, and the focus goes there. */
static void
log_value (Entry *entry)
{
  g_autoptr (SeralLogEntry) logged = NULL;
  g_autoptr (SeralChange) change = NULL;
  double value;

  if (!read_value (entry, &value))
    {
      gtk_widget_add_css_class (entry->value, "error");
      gtk_widget_grab_focus (entry->value);
      return;
    }
  if (seral_date_row_get_date (SERAL_DATE_ROW (entry->date))[0] == '\0')
    set_today (entry);

  logged = seral_log_entry_new (seral_date_row_get_date (SERAL_DATE_ROW (entry->date)), value,
                                gtk_editable_get_text (GTK_EDITABLE (entry->note)));
  change = seral_change_new_add_log_entry (_("Log Value"), seral_figure_get_id (entry->figure), logged);
  if (!seral_session_do (entry->session, change))
    return;

  gtk_editable_set_text (GTK_EDITABLE (entry->value), "");
  gtk_editable_set_text (GTK_EDITABLE (entry->note), "");
  gtk_widget_grab_focus (entry->value);
}

static char *
dup_value_title (SeralFigure *figure)
{
  const char *unit = seral_figure_get_unit (figure);

  if (unit[0] == '\0')
    return g_strdup (C_("figure", "Value"));

  /* Translators: label of an entry for a value; %s is the unit, such as “hours”. */
  return g_strdup_printf (_("Value (%s)"), unit);
}

static void
show_unit (SeralFigure *figure,
           GParamSpec  *pspec,
           GtkWidget   *row)
{
  g_autofree char *title = dup_value_title (figure);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static GtkWidget *
new_buttons (Entry *entry)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *log = gtk_button_new_with_mnemonic (_("_Log Value"));
  GtkWidget *remove = gtk_button_new_with_mnemonic (_("_Remove Figure"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "figure.remove");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_hexpand (remove, TRUE);
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  g_signal_connect_swapped (log, "clicked", G_CALLBACK (log_value), entry);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_box_append (GTK_BOX (box), log);
  gtk_widget_add_css_class (box, "row-buttons");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

/**
 * seral_log_fields_add:
 * @row: a row, to stand below
 * @session: the document
 * @figure: one of its figures
 *
 * Adds what is needed to log a value: the value, its day, and a note.
 *
 * Returns: (transfer none): the row of the value, to give the focus to
 */
GtkWidget *
seral_log_fields_add (AdwExpanderRow *row,
                      SeralSession   *session,
                      SeralFigure    *figure)
{
  Entry *entry;

  g_return_val_if_fail (ADW_IS_EXPANDER_ROW (row), NULL);
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_FIGURE (figure), NULL);

  entry = g_new0 (Entry, 1);
  entry->session = g_object_ref (session);
  entry->figure = g_object_ref (figure);
  entry->value = adw_entry_row_new ();
  entry->date = g_object_new (SERAL_TYPE_DATE_ROW, "title", C_("figure", "Day"), NULL);
  entry->note = adw_entry_row_new ();
  g_object_set_data_full (G_OBJECT (entry->value), "seral-log-fields", entry, entry_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry->note), C_("figure", "Note"));
  show_unit (figure, NULL, entry->value);
  set_today (entry);

  g_signal_connect_object (figure, "notify::unit", G_CALLBACK (show_unit), entry->value, 0);
  g_signal_connect_swapped (entry->value, "changed", G_CALLBACK (on_value_changed), entry);
  g_signal_connect_swapped (entry->value, "entry-activated", G_CALLBACK (log_value), entry);
  g_signal_connect_swapped (entry->note, "entry-activated", G_CALLBACK (log_value), entry);
  adw_expander_row_add_row (row, entry->value);
  adw_expander_row_add_row (row, entry->date);
  adw_expander_row_add_row (row, entry->note);
  adw_expander_row_add_row (row, new_buttons (entry));

  return entry->value;
}

/* What a button needs to take a value away. */
typedef struct
{
  SeralSession *session;  /* (owned) */
  SeralFigure  *figure;   /* (owned) */
  guint         position;
} Logged;

static void
logged_free (gpointer  data,
             GClosure *closure)
{
  Logged *logged = data;

  g_object_unref (logged->session);
  g_object_unref (logged->figure);
  g_free (logged);
}

static void
on_remove_clicked (GtkButton *button,
                   gpointer   user_data)
{
  Logged *logged = user_data;
  g_autoptr (SeralSession) session = g_object_ref (logged->session);
  g_autoptr (SeralChange) change = NULL;

  change = seral_change_new_remove_log_entry (_("Remove Value"), seral_figure_get_id (logged->figure), logged->position);
  seral_session_do (session, change);
}

static GtkWidget *
new_remove_button (SeralSession *session,
                   SeralFigure  *figure,
                   guint         position,
                   const char   *value)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  Logged *logged = g_new0 (Logged, 1);
  /* Translators: takes a logged value away; %s is such as “26 hours”. */
  g_autofree char *name = g_strdup_printf (_("Remove the Value %s"), value);

  logged->session = g_object_ref (session);
  logged->figure = g_object_ref (figure);
  logged->position = position;
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_remove_clicked), logged, logged_free, 0);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");

  return button;
}

/**
 * seral_log_fields_new_value_row:
 * @session: the document
 * @figure: one of its figures
 * @position: of a value in the figure's log
 *
 * Makes a row of a value that was logged.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
seral_log_fields_new_value_row (SeralSession *session,
                                SeralFigure  *figure,
                                guint         position)
{
  SeralLogEntry * const *log;
  SeralCatalogue *catalogue;
  guint n = 0;
  GtkWidget *row;
  const char *note;
  g_autofree char *value = NULL;
  g_autofree char *date = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_FIGURE (figure), NULL);

  log = seral_figure_get_log (figure, &n);
  g_return_val_if_fail (position < n, NULL);

  catalogue = seral_session_get_catalogue (session);
  value = seral_words_figure_value (catalogue, seral_log_entry_get_value (log[position]), seral_figure_get_unit (figure));
  date = seral_words_date (catalogue, seral_log_entry_get_date (log[position]));
  note = seral_log_entry_get_note (log[position]);
  subtitle = note[0] != '\0' ? g_strdup_printf ("%s · %s", date, note) : g_strdup (date);

  row = adw_action_row_new ();
  g_object_set (row, "use-markup", FALSE, "title", value, "subtitle", subtitle, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_remove_button (session, figure, position, value));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return row;
}
