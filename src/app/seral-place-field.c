/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-date-row.h"
#include "app/seral-place-field.h"

/* What ties a row to its text. */
typedef struct
{
  GtkWidget    *row;      /* what it is kept by */
  SeralSession *session;  /* (owned) */
  SeralRound   *round;    /* (owned) */
  SeralSheet   *sheet;    /* (owned) (nullable): whose text it is; NULL for the round's */
  const char   *property;
  const char   *name;     /* (owned): what undo calls a change of it */
  gboolean      showing;  /* the row is being told, not asked */
} Field;

static void
field_free (gpointer data)
{
  Field *field = data;

  g_clear_object (&field->session);
  g_clear_object (&field->round);
  g_clear_object (&field->sheet);
  g_free ((char *) field->name);
  g_free (field);
}

static void
show (Field *field)
{
  GObject *part = field->sheet != NULL ? G_OBJECT (field->sheet) : G_OBJECT (field->round);
  g_autofree char *text = NULL;

  g_object_get (part, field->property, &text, NULL);
  field->showing = TRUE;
  if (SERAL_IS_DATE_ROW (field->row))
    seral_date_row_set_date (SERAL_DATE_ROW (field->row), text);
  else if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (field->row)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (field->row), text != NULL ? text : "");
  field->showing = FALSE;
}

static SeralChange *
new_change (Field        *field,
            const GValue *value)
{
  const char *round = seral_round_get_id (field->round);

  if (field->sheet == NULL)
    return seral_change_new_round (field->name, round, field->property, value);

  return seral_change_new_sheet (field->name, round, seral_sheet_get_id (field->sheet), field->property, value);
}

static void
send (Field      *field,
      const char *text)
{
  g_autoptr (SeralChange) change = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (field->showing)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  change = new_change (field, &value);
  /* What was refused is put back. */
  if (!seral_session_do (field->session, change))
    show (field);
}

static void
text_changed_cb (GtkEditable *row,
                 Field       *field)
{
  send (field, gtk_editable_get_text (row));
}

/* A round has a day: what is emptied is put back. */
static void
date_changed_cb (SeralDateRow *row,
                 GParamSpec   *pspec,
                 Field        *field)
{
  const char *date = seral_date_row_get_date (row);

  if (*date != '\0')
    send (field, date);
  else if (!field->showing)
    show (field);
}

/* Coming back to a text and typing on is another thing to undo. */
static void
focus_left_cb (Field *field)
{
  seral_history_break_merge (seral_document_get_history (seral_session_get_document (field->session)));
}

static void
part_changed_cb (GObject    *part,
                 GParamSpec *pspec,
                 gpointer    row)
{
  show (g_object_get_data (row, "seral-place-field"));
}

/**
 * seral_place_field_bind:
 * @row: an #AdwEntryRow, or a #SeralDateRow
 * @session: what is worked on
 * @round: one of its rounds
 * @sheet: (nullable): one of the round's sheets; %NULL for the round itself
 * @property: a text of @sheet, or of @round
 * @name: what undo calls a change of it, translated
 *
 * Lets @row show the text and change it, as long as @row lives.
 */
void
seral_place_field_bind (GtkWidget    *row,
                        SeralSession *session,
                        SeralRound   *round,
                        SeralSheet   *sheet,
                        const char   *property,
                        const char   *name)
{
  Field *field;
  GtkEventController *focus;
  g_autofree char *signal = NULL;

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (SERAL_IS_ROUND (round));
  g_return_if_fail (sheet == NULL || SERAL_IS_SHEET (sheet));
  g_return_if_fail (property != NULL && name != NULL);

  field = g_new0 (Field, 1);
  field->row = row;
  field->session = g_object_ref (session);
  field->round = g_object_ref (round);
  field->sheet = sheet != NULL ? g_object_ref (sheet) : NULL;
  field->property = g_intern_string (property);
  field->name = g_strdup (name);
  g_object_set_data_full (G_OBJECT (row), "seral-place-field", field, field_free);
  show (field);

  signal = g_strconcat ("notify::", property, NULL);
  g_signal_connect_object (sheet != NULL ? (gpointer) sheet : round, signal, G_CALLBACK (part_changed_cb), row, 0);
  if (SERAL_IS_DATE_ROW (row))
    g_signal_connect (row, "notify::date", G_CALLBACK (date_changed_cb), field);
  else
    g_signal_connect (row, "changed", G_CALLBACK (text_changed_cb), field);

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), field);
  gtk_widget_add_controller (row, focus);
}
