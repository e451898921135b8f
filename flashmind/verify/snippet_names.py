"""What a snippet may name: functions, layers, methods, attributes, keywords. Closed, literal lists.

The worker holds a literal table with a function for each of them; a test compares both.
"""

TORCH = frozenset(
    """
    abs allclose all amax amin any arange argmax argmin argsort atan2 bmm broadcast_to cat ceil
    chunk clamp concat corrcoef cos cosh cov cross cumprod cumsum det diag diff dist dot einsum
    empty eq equal erf exp expm1 eye flatten flip floor full full_like gather ge gt isclose
    isfinite isinf isnan kron le lerp linspace log log10 log1p log2 logaddexp logical_and
    logical_not logical_or logsumexp lt matmul max maximum mean median min minimum mm movedim
    mul multinomial mv ne norm ones ones_like outer permute pow prod quantile rand rand_like
    randint randn randn_like randperm reciprocal relu remainder reshape round rsqrt sigmoid sign
    sin sinh softmax log_softmax sort split sqrt square squeeze stack std sub sum swapaxes tan
    tanh tensor tile topk trace transpose tril triu trunc unique unsqueeze var where zeros
    zeros_like add div manual_seed
    """.split()
)
LINALG = frozenset(
    "cond det eigvalsh inv matrix_norm matrix_rank norm solve svdvals vector_norm".split()
)
NN = frozenset(
    """
    AdaptiveAvgPool1d AdaptiveAvgPool2d AvgPool1d AvgPool2d BCELoss BCEWithLogitsLoss
    BatchNorm1d BatchNorm2d Bilinear Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d
    CrossEntropyLoss Dropout Dropout2d ELU Embedding Flatten GELU GRU GroupNorm Hardtanh
    HuberLoss Identity InstanceNorm2d KLDivLoss L1Loss LSTM LayerNorm LeakyReLU Linear
    LogSoftmax MSELoss MaxPool1d MaxPool2d MultiheadAttention NLLLoss PReLU RNN ReLU Sequential
    SiLU Sigmoid SmoothL1Loss Softmax Softplus Tanh TransformerEncoderLayer Upsample ZeroPad2d
    """.split()
)
FUNCTIONAL = frozenset(
    """
    avg_pool1d avg_pool2d binary_cross_entropy binary_cross_entropy_with_logits conv1d conv2d
    cosine_similarity cross_entropy elu embedding gelu hardtanh huber_loss kl_div l1_loss
    layer_norm leaky_relu linear log_softmax logsigmoid max_pool1d max_pool2d mse_loss nll_loss
    normalize one_hot pad relu scaled_dot_product_attention sigmoid silu smooth_l1_loss softmax
    softplus tanh
    """.split()
)
MATH = frozenset(
    """
    acos asin atan atan2 ceil comb cos cosh degrees erf exp factorial floor fsum gcd hypot
    isclose lcm log log10 log1p log2 perm pow prod radians sin sinh sqrt tan tanh
    """.split()
)
OPTIM = frozenset("Adagrad Adam AdamW RMSprop SGD".split())
CONSTANTS = frozenset(
    """
    math.pi math.e math.inf torch.pi torch.inf torch.float16 torch.bfloat16 torch.float32
    torch.float torch.float64 torch.double torch.int8 torch.int16 torch.int32 torch.int64
    torch.long torch.uint8 torch.bool
    """.split()
)
BUILTINS = frozenset(
    "abs all any bool enumerate float int len list max min range round sorted sum tuple zip".split()
)
FUNCTIONS = frozenset(
    [
        *(f"torch.{name}" for name in TORCH),
        *(f"torch.linalg.{name}" for name in LINALG),
        *(f"nn.{name}" for name in NN),
        *(f"torch.nn.{name}" for name in NN),
        *(f"F.{name}" for name in FUNCTIONAL),
        *(f"nn.functional.{name}" for name in FUNCTIONAL),
        *(f"torch.nn.functional.{name}" for name in FUNCTIONAL),
        *(f"math.{name}" for name in MATH),
        *(f"torch.optim.{name}" for name in OPTIM),
    ]
)
ROOTS = frozenset("torch nn F math".split())
METHODS = frozenset(
    """
    abs all allclose any argmax argmin argsort backward bool ceil chunk clamp clone cos cumprod
    cumsum detach diff dim dot double eq equal exp expand flatten flip float floor ge gt half
    int item le log log10 log1p log2 logsumexp long lt matmul max mean median min mm mul ne norm
    numel permute pow prod reciprocal relu repeat reshape round rsqrt sigmoid sign sin size
    softmax log_softmax sort split sqrt square stride squeeze std sub sum t tan tanh tile tolist
    topk
    trace transpose tril triu trunc unbind unique unsqueeze var view add div children eval
    forward named_parameters parameters modules train zero_grad state_dict step count index keys
    values items
    """.split()
)
ATTRIBUTES = frozenset(
    """
    T bias bias_hh_l0 bias_ih_l0 dtype grad groups in_channels in_features is_leaf kernel_size
    mT ndim num_features out_channels out_features padding requires_grad running_mean
    running_var shape stride training weight weight_hh_l0 weight_ih_l0 hidden_size input_size
    num_layers embedding_dim num_embeddings eps momentum values indices
    """.split()
)
KEYWORDS = frozenset(
    """
    affine align_corners alpha amsgrad approximate atol base batch_first beta betas bias
    bidirectional ceil_mode centered correction count_include_pad decimals delta descending
    diagonal dilation dim dims dtype dim0 dim1 dropout dropout_p end end_dim eps equation
    equal_nan full_matrices groups hidden_size ignore_index in_channels in_features input
    is_causal k keepdim kernel_size label_smoothing largest lr lr_decay max maximize min mode
    momentum negative_slope nesterov nhead normalized_shape norm_type num_classes num_embeddings
    num_features num_groups num_heads num_layers offset ord out_channels out_features
    output_size p padding padding_idx padding_mode proj_size reduction repeats requires_grad
    return_indices return_inverse rounding_mode rtol scale_factor size sorted start start_dim
    steps stride target threshold track_running_stats embedding_dim dim_feedforward d_model
    unbiased value weight weight_decay x reverse key strict
    """.split()
)
