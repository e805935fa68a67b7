/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "app/seral-date-row.h"
#include "app/seral-part-field.h"

/* A widget and what it edits; kept by the widget. */
typedef struct
{
  SeralSession    *session;   /* (owned) */
  SeralPart       *part;      /* (owned) */
  char            *id;
  const char      *property;  /* (static) */
  char            *name;
  SeralPartSetter  setter;
  GtkWidget       *widget;    /* keeps this */
  gboolean         showing;   /* the widget is being told, not asked */
} Binding;

static void
binding_free (gpointer data)
{
  Binding *self = data;

  g_object_unref (self->session);
  g_object_unref (self->part);
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static GtkTextBuffer *
get_buffer (Binding *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget));
}

static char *
dup_text (Binding *self)
{
  GtkTextIter start, end;

  if (SERAL_IS_DATE_ROW (self->widget))
    return g_strdup (seral_date_row_get_date (SERAL_DATE_ROW (self->widget)));
  if (GTK_IS_EDITABLE (self->widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

static void
set_text (Binding    *self,
          const char *text)
{
  if (SERAL_IS_DATE_ROW (self->widget))
    seral_date_row_set_date (SERAL_DATE_ROW (self->widget), text);
  else if (GTK_IS_EDITABLE (self->widget))
    gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
  else
    gtk_text_buffer_set_text (get_buffer (self), text, -1);
}

/* A text that is shown already stays, and the place of the cursor with it. */
static void
show_text (Binding    *self,
           const char *text)
{
  g_autofree char *shown = dup_text (self);

  if (g_strcmp0 (shown, text) != 0)
    set_text (self, text);
}

static void
show_part (Binding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (self->part), self->property, &value);
  self->showing = TRUE;
  if (ADW_IS_COMBO_ROW (self->widget))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), (guint) g_value_get_enum (&value));
  else
    show_text (self, g_value_get_string (&value) != NULL ? g_value_get_string (&value) : "");
  self->showing = FALSE;
}

/* A date that is none is not there at all, where a text is "". */
static void
read_widget (Binding *self,
             GValue  *value)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self->part), self->property);
  g_autofree char *text = NULL;

  g_value_init (value, pspec->value_type);
  if (ADW_IS_COMBO_ROW (self->widget))
    {
      g_value_set_enum (value, (int) adw_combo_row_get_selected (ADW_COMBO_ROW (self->widget)));
      return;
    }

  text = dup_text (self);
  if (SERAL_IS_DATE_ROW (self->widget) && text[0] == '\0')
    g_value_set_string (value, NULL);
  else
    g_value_take_string (value, g_steal_pointer (&text));
}

static void
on_edited (Binding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (SeralChange) change = NULL;

  if (self->showing)
    return;

  read_widget (self, &value);
  change = self->setter (self->name, self->id, self->property, &value);
  /* What was refused is not shown as if it were there. */
  if (!seral_session_do (self->session, change))
    show_part (self);
}

/* Coming back to a text and typing on is another thing to undo. */
static void
on_focus_left (Binding *self)
{
  seral_history_break_merge (seral_document_get_history (seral_session_get_document (self->session)));
}

static void
watch_focus (Binding *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (self->widget, focus);
}

static void
watch_widget (Binding *self)
{
  if (ADW_IS_COMBO_ROW (self->widget))
    g_signal_connect_swapped (self->widget, "notify::selected", G_CALLBACK (on_edited), self);
  else if (SERAL_IS_DATE_ROW (self->widget))
    g_signal_connect_swapped (self->widget, "notify::date", G_CALLBACK (on_edited), self);
  else if (GTK_IS_EDITABLE (self->widget))
    g_signal_connect_swapped (self->widget, "changed", G_CALLBACK (on_edited), self);
  else
    g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (on_edited), self);
}

static void
on_part_changed (SeralPart  *part,
                 GParamSpec *pspec,
                 GtkWidget  *widget)
{
  show_part (g_object_get_data (G_OBJECT (widget), "seral-part-field"));
}

/**
 * seral_part_field_bind:
 * @field: a property; @field itself is not kept, but its property's name is
 * @widget: a #SeralDateRow, another #GtkEditable, a #GtkTextView, or an
 *   #AdwComboRow with the values of an enumeration in their order
 *
 * Shows the property in the widget, and makes a change of what is edited there.
 */
void
seral_part_field_bind (const SeralPartField *field,
                       GtkWidget            *widget)
{
  Binding *self;
  g_autofree char *signal_name = NULL;

  g_return_if_fail (field != NULL);
  g_return_if_fail (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) || ADW_IS_COMBO_ROW (widget));

  self = g_new0 (Binding, 1);
  self->session = g_object_ref (field->session);
  self->part = g_object_ref (field->part);
  self->id = g_strdup (field->id);
  self->property = field->property;
  self->name = g_strdup (field->name);
  self->setter = field->setter;
  self->widget = widget;
  g_object_set_data_full (G_OBJECT (widget), "seral-part-field", self, binding_free);

  show_part (self);
  watch_widget (self);
  watch_focus (self);
  signal_name = g_strconcat ("notify::", field->property, NULL);
  g_signal_connect_object (field->part, signal_name, G_CALLBACK (on_part_changed), widget, 0);
}
