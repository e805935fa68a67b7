/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-answer-row.h"
#include "app/seral-row-layout.h"

/* Pixels between the button, the words and the key. */
#define SPACING 12
/* No text is squeezed to fewer characters in a line. */
#define MIN_CHARS 8

struct _SeralAnswerRow
{
  GtkCheckButton parent_instance;

  char *option;
  char *title;
  char *description;
  guint key;
};

enum
{
  PROP_0,
  PROP_OPTION,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_KEY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralAnswerRow, seral_answer_row, GTK_TYPE_CHECK_BUTTON)

static gboolean
has_text (const char *text)
{
  return text != NULL && text[0] != '\0';
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_text (SeralAnswerRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), new_label (self->title, "title"));
  if (has_text (self->description))
    gtk_box_append (GTK_BOX (box), new_label (self->description, "subtitle"));

  return box;
}

static GtkWidget *
new_key_hint (SeralAnswerRow *self)
{
  g_autofree char *text = g_strdup_printf ("%u", self->key);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "key-hint");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

static void
update_accessible (SeralAnswerRow *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  if (has_text (self->description))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->description, -1);
  if (self->key > 0)
    {
      g_autofree char *key = g_strdup_printf ("%u", self->key);

      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
    }
}

static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);
}

/* Grouped check buttons choose while arrows move through them; here arrows only
 * move, so that looking around never answers. */
static gboolean
seral_answer_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if (gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
seral_answer_row_constructed (GObject *object)
{
  SeralAnswerRow *self = SERAL_ANSWER_ROW (object);
  /* All that the labels say is said of the row itself. */
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "layout-manager", seral_row_layout_new (SPACING), "hexpand", TRUE, NULL);

  G_OBJECT_CLASS (seral_answer_row_parent_class)->constructed (object);

  gtk_box_append (GTK_BOX (box), new_text (self));
  if (self->key > 0)
    gtk_box_append (GTK_BOX (box), new_key_hint (self));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self), box);
  update_accessible (self);
}

static void
seral_answer_row_finalize (GObject *object)
{
  SeralAnswerRow *self = SERAL_ANSWER_ROW (object);

  g_free (self->option);
  g_free (self->title);
  g_free (self->description);

  G_OBJECT_CLASS (seral_answer_row_parent_class)->finalize (object);
}

static void
seral_answer_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralAnswerRow *self = SERAL_ANSWER_ROW (object);

  switch (prop_id)
    {
    case PROP_OPTION:
      g_value_set_string (value, self->option);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_KEY:
      g_value_set_uint (value, self->key);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_answer_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralAnswerRow *self = SERAL_ANSWER_ROW (object);

  switch (prop_id)
    {
    case PROP_OPTION:
      self->option = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_DESCRIPTION:
      self->description = g_value_dup_string (value);
      break;
    case PROP_KEY:
      self->key = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_answer_row_class_init (SeralAnswerRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_answer_row_constructed;
  object_class->finalize = seral_answer_row_finalize;
  object_class->get_property = seral_answer_row_get_property;
  object_class->set_property = seral_answer_row_set_property;

  widget_class->focus = seral_answer_row_focus;

  properties[PROP_OPTION] = g_param_spec_string ("option", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_KEY] = g_param_spec_uint ("key", NULL, NULL, 0, 9, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SeralAnswerRow|answer.choose:
   *
   * Chooses this answer. Assistive technologies find it as the row's action.
   */
  gtk_widget_class_install_action (widget_class, "answer.choose", NULL, choose);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO);
}

static void
seral_answer_row_init (SeralAnswerRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "answer");
  gtk_widget_set_layout_manager (GTK_WIDGET (self), seral_row_layout_new (SPACING));
}

/**
 * seral_answer_row_new:
 * @option: the option it stands for, by id
 * @title: its label
 * @description: (nullable): what it means for this question
 * @key: the digit that chooses it, 1-9; 0 for none
 *
 * Makes a row that is not chosen.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
seral_answer_row_new (const char *option,
                      const char *title,
                      const char *description,
                      guint       key)
{
  g_return_val_if_fail (option != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (SERAL_TYPE_ANSWER_ROW,
                       "option", option,
                       "title", title,
                       "description", description,
                       "key", key,
                       NULL);
}

/**
 * seral_answer_row_get_option:
 * @self: a row
 *
 * Returns: (transfer none): the option it stands for, by id
 */
const char *
seral_answer_row_get_option (SeralAnswerRow *self)
{
  g_return_val_if_fail (SERAL_IS_ANSWER_ROW (self), NULL);

  return self->option;
}
